// Recordings of the answers: in memory alone, gone with the page or when the reader leaves the interview.
import { element } from "../page.js";

/** { control(id, words), takes(id, words), stop(), forget() }: the button with its message, the players, the end. */
export function recorder() {
  const recorded = new Map();
  let running = null;

  /** Ends the recording under way; the promise is kept once it can be played. */
  async function stop() {
    const ending = running;
    running = null;
    if (!ending) return;
    const stopped = new Promise((done) => ending.addEventListener("stop", done, { once: true }));
    if (ending.state === "recording") ending.stop();
    ending.stream.getTracks().forEach((track) => track.stop()); // the browser's sign that the microphone is on goes out
    await stopped;
  }

  /** Starts a recording for question `id`; the promise is of what the browser said: "", "refused", "none", "unsupported". */
  async function start(id, ended) {
    if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return "unsupported";
    try {
      running = new MediaRecorder(await navigator.mediaDevices.getUserMedia({ audio: true }));
    } catch (error) {
      return error.name === "NotFoundError" ? "none" : "refused";
    }
    const parts = [], { mimeType } = running;
    running.addEventListener("dataavailable", ({ data }) => parts.push(data));
    running.addEventListener("stop", () => {
      recorded.set(id, [...(recorded.get(id) ?? []), URL.createObjectURL(new Blob(parts, { type: mimeType }))]);
      ended();
    });
    running.start();
    return "";
  }

  /** Players of what was recorded for question `id`. */
  function takes(id, words) {
    const players = (recorded.get(id) ?? []).map((src) => element("audio", { controls: true, src, "aria-label": words.recording }));
    return element("div", { className: "interview__takes" }, ...players);
  }

  function control(id, words) {
    const button = element("button", { type: "button", className: "md-button", textContent: words.record });
    const said = element("p", { className: "quiet", role: "status" });
    let players = takes(id, words);
    const show = (text) => { button.textContent = running ? words.record_stop : words.record; said.textContent = text; };
    const ended = () => {
      const now = takes(id, words);
      players.replaceWith(now);
      players = now;
      show(words.recorded);
    };
    button.addEventListener("click", async () => {
      if (running) return stop();
      const problem = await start(id, ended);
      if (!button.isConnected) return stop(); // the question was left while the browser asked
      show(problem ? words[`record_${problem}`] : words.recording_now);
    });
    return { button, place: element("div", {}, said, players) };
  }

  function forget() {
    stop();
    [...recorded.values()].flat().forEach((address) => URL.revokeObjectURL(address));
    recorded.clear();
  }

  return { control, takes, stop, forget };
}
