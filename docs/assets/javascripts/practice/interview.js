import { historyView, lastAsked, past, PREFIX } from "./parts/interview/history.js";
import { confirm } from "./parts/interview/parts.js";
import { openQuestion } from "./parts/interview/question.js";
import { report } from "./parts/interview/report.js";
import { resultView } from "./parts/interview/result.js";
import { begin } from "./parts/interview/session.js";
import { chosen, preview, recall } from "./parts/interview/setup.js";
import { steps } from "./parts/interview/steps.js";
import { openPage } from "./parts/page.js";

const page = await openPage(".practice--interview");
if (page) await interview(page);

async function interview({ root, words, index, store }) {
  const [form, stage, old] = [".interview__setup", ".interview__stage", ".interview__history"].map((name) => root.querySelector(name));
  const site = new URL(root.dataset.site, location).href, byId = new Map(index.questions.map((one) => [one.id, one]));
  const known = (id) => byId.get(id) ?? { id, title: id, address: "", points: {} };
  const open = async (id) => (known(id).address ? openQuestion(site + known(id).address) : null);
  const parts = { root, words, index, store, byId, known, open, show };
  const { resume, start } = steps(parts, (record) => (record.questions.length ? result(record) : setup()));

  /** One view at a time; its title takes the focus. */
  function show(view) {
    form.hidden = old.hidden = true;
    stage.replaceChildren(view);
    stage.hidden = false;
    focus(stage.querySelector("h2"));
  }

  /** From the top: the header of the site hides what scrolls under it. */
  function focus(title) {
    title.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  }

  async function setup(focused = form.querySelector("h2")) {
    const interviews = await past(store, index.moved);
    if (interviews.length) recall(form, interviews[0]);
    preview(form, index, words);
    old.replaceChildren(...(interviews.length ? historyView(interviews, parts, { open: result, remove }) : []));
    stage.hidden = true;
    form.hidden = false;
    old.hidden = !interviews.length;
    if (focused) focus(focused);
  }

  async function result(record) {
    const texts = new Map(await Promise.all(record.questions.map(async ({ id }) => [id, await open(id)])));
    const told = report(record, { index, words, texts, site });
    const cards = new URL(root.dataset.cards, location).href;
    show(resultView(told, { interview: record, words, cards }, { again: () => setup(), remove: () => remove(record) }));
  }

  async function remove({ started }) {
    if (!(await confirm(root, words, words.remove_text, words.remove_yes))) return;
    await store.remove(PREFIX + started);
    await setup();
  }

  form.addEventListener("change", () => preview(form, index, words));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const seen = lastAsked(await past(store, index.moved));
    start(begin(index, chosen(form), { seed: Date.now(), seen, started: new Date().toISOString() }));
  });
  if (!(await resume())) await setup(null);
}
