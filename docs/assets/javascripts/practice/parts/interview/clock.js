// The clock: it counts the time really spent, shows what is left, and is read aloud only near the end.
import { element } from "../page.js";
import { time } from "./words.js";

const SECOND = 1000, KEPT_EVERY = 5 /* what a reload may lose, in seconds */, ANNOUNCED = [300, 60];

/** Calls `spend(seconds)` every second, `keep()` every few; returns what stops it. */
export function run(spend, keep) {
  let before = performance.now(), ticks = 0;
  const count = () => {
    const now = performance.now();
    spend((now - before) / SECOND);
    before = now;
  };
  const timer = setInterval(() => {
    count();
    if (++ticks % KEPT_EVERY === 0) keep();
  }, SECOND);
  return () => {
    clearInterval(timer);
    count();
  };
}

/** The minutes to say aloud when the time left goes from `before` to `after`; undefined most of the time. */
export function crossed(before, after) {
  const mark = ANNOUNCED.find((seconds) => before > seconds && after <= seconds);
  return mark && mark / 60;
}

/** { root, show({ all, question }) }; `hidden` says whether the reader has put it away, `toggled` hears when that changes. */
export function clockView(words, hidden, toggled) {
  const all = element("span", { className: "interview__time" }), question = element("span", { className: "interview__time" });
  const face = element("span", { role: "timer", hidden }, `${words.clock_all} `, all, ` · ${words.clock_question} `, question);
  const button = element("button", { type: "button", className: "interview__quiet", textContent: hidden ? words.clock_show : words.clock_hide });
  button.addEventListener("click", () => {
    face.hidden = !face.hidden;
    button.textContent = face.hidden ? words.clock_show : words.clock_hide;
    toggled(face.hidden);
  });
  const show = (left) => {
    all.textContent = time(left.all);
    question.textContent = time(left.question);
  };
  return { root: element("p", { className: "interview__clock" }, face, " ", button), show };
}
