// The whole guide on request: says its size, shows how far it is, stops and goes on, says when it is old, goes away.
import { download, look, remove } from "./copy.js";

const STEP = 10; // percent between two announcements: a screen reader is not to read every file

export async function offerWhole(root) {
  if (!root) return;
  const { words, data } = JSON.parse(root.querySelector("script").textContent);
  const site = new URL("../", new URL(data, document.baseURI)).href, language = document.documentElement.lang;
  const [main, other] = root.querySelectorAll("button"), bar = root.querySelector("progress"), says = root.querySelector("[role=status]");
  const size = new Intl.NumberFormat(language, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const megabytes = (bytes) => size.format(bytes / 1e6);
  const fill = (word, ...values) => values.reduce((text, value, place) => text.replace(`#${place + 1}`, value), words[word]);
  let known = null, running = null, cancelled = false;

  if (!(await usable())) return show({ says: words.unsupported });
  main.addEventListener("click", () => (running ? running.abort() : start()));
  other.addEventListener("click", discard);
  await refresh();

  /** Shows what is there: nothing, a copy begun, a copy, an old copy. */
  async function refresh(reason) {
    known = await look(site, language, known?.wanted);
    const { wanted, complete, part } = known, old = wanted && complete && complete.version !== wanted.version;
    const state = complete ? (old ? fill("old", megabytes(complete.bytes)) : fill("done", megabytes(complete.bytes))) : "";
    const begun = part ? fill("paused", megabytes(part), megabytes(wanted.bytes)) : "";
    const action = !wanted || (complete && !old) ? "" : part ? words.resume : `${old ? words.update : words.take} (${megabytes(wanted.bytes)})`;
    const lost = wanted || complete ? "" : words.unreachable, low = action && (await lack(wanted.bytes - part));
    show({ says: [reason, state, begun, lost, low].filter(Boolean).join(" "), main: action, other: part ? words.cancel : complete ? words.remove : "", part });
  }

  /** Puts a state on the page. The focus goes to the other button when the one that had it has gone. */
  function show(state) {
    const focused = document.activeElement;
    says.textContent = state.says;
    [[main, state.main], [other, state.other]].forEach(([button, text]) => Object.assign(button, { textContent: text, hidden: !text }));
    bar.hidden = !state.part;
    if (state.part) Object.assign(bar, { max: known.wanted.bytes, value: state.part });
    if ([main, other].includes(focused) && focused.hidden) [main, other].find((button) => !button.hidden)?.focus();
  }

  async function start() {
    const { wanted, part } = known;
    running = new AbortController();
    show({ says: fill("progress", megabytes(part), megabytes(wanted.bytes)), main: words.pause, other: words.cancel, part: part || 1 });
    await navigator.storage.persist?.(); // the browser is not to make room with it
    await remove(site, language, { but: wanted.version });
    const error = await download(site, language, wanted, { progress: follow(wanted.bytes), signal: running.signal }).catch((found) => found);
    running.abort(); // the downloads beside the one that failed
    running = null;
    if (cancelled) await discard();
    else await refresh(reason(error));
  }

  function follow(total) {
    let said = 0;
    return (bytes) => {
      bar.value = bytes;
      const percent = (100 * bytes) / total;
      if (percent < said + STEP) return;
      said = percent - (percent % STEP);
      says.textContent = fill("progress", megabytes(bytes), megabytes(total));
    };
  }

  const reason = (error) => (!error || error.name === "AbortError" ? "" : error.name === "QuotaExceededError" ? words.full : words.failed);

  /** Cancels a copy begun, else removes the copy. */
  async function discard() {
    cancelled = running !== null;
    if (running) return running.abort(); // and once it has stopped, here again
    const begun = (await look(site, language, known.wanted)).part;
    await remove(site, language, { all: !begun });
    await refresh(begun ? words.cancelled : words.removed);
  }

  /** What to say before a start when the browser's room seems too small. */
  async function lack(bytes) {
    const { quota, usage } = (await navigator.storage.estimate?.()) ?? {};
    return quota - usage < 1.1 * bytes ? fill("low", megabytes(quota - usage)) : "";
  }

  /** Not in a preview of the guide, nor where the browser refuses service workers or storage. */
  async function usable() {
    if (!navigator.serviceWorker || !globalThis.caches || !document.querySelector("script[data-worker]")?.dataset.worker) return false;
    return caches.keys().then(() => true, () => false);
  }
}
