// One question as an interviewer asks it: its title, and nothing that helps. Then the same, in pause.
import { element } from "../page.js";
import { clockView } from "./clock.js";
import { actions, button, heading } from "./parts.js";
import { left, question } from "./session.js";
import { fill, time } from "./words.js";

const place = ({ at, questions }, words) => fill(words.place, at + 1, questions.length);

/** { root, show(current) }. `on` holds next, pause, quit, note(text) and clock(hidden). */
export function askView({ current, known, page, words, recorder, hidden }, on) {
  const { id, notes } = question(current), clock = clockView(words, hidden, on.clock);
  const title = heading(known.title, { className: "interview__title interview__question" });
  page.then((read) => read && (title.lang = read.lang));
  const recording = recorder.control(id, words), follow = followUp(page, words);
  const last = current.at + 1 === current.questions.length;
  const root = element("section", { className: "interview interview--asking" },
    element("div", { className: "interview__bar" }, element("p", { textContent: place(current, words) }), clock.root),
    title, follow.place, recording.place,
    actions(button(last ? words.finish : words.next, on.next, true), follow.button, recording.button, button(words.pause, on.pause), button(words.quit, on.quit)),
    notesField(notes, words, on.note));
  const show = (now) => clock.show(left(now));
  show(current);
  return { root, show };
}

/** Each click asks the next follow-up of the page, then the first again. */
function followUp(page, words) {
  const said = element("p", { className: "interview__follow-up", role: "status" });
  let asked = 0;
  const show = async () => {
    const read = await page, all = read?.followUps ?? [];
    said.lang = read?.lang ?? "";
    said.textContent = all.length ? all[asked++ % all.length] : words.unreadable;
  };
  return { place: said, button: button(words.follow_up, show) };
}

function notesField(notes, words, note) {
  const field = element("textarea", { id: "interview-notes", rows: 4, value: notes, oninput: () => note(field.value) });
  return element("div", { className: "interview__notes" },
    element("label", { htmlFor: field.id, textContent: words.notes }), field);
}

export function pausedView({ current, words }, on) {
  return element("section", { className: "interview" },
    heading(words.paused),
    element("p", { textContent: `${place(current, words)} · ${words.clock_all} ${time(left(current).all)}` }),
    element("p", { className: "quiet", textContent: words.paused_text }),
    actions(button(words.resume, on.resume, true), button(words.quit, on.quit)));
}
