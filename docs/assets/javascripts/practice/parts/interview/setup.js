// The form of the page: what it says now, what the last interview had, and how many questions that makes.
import { begin } from "./session.js";
import { fill } from "./words.js";

/** { role, level, minutes, review } as chosen. */
export function chosen(form) {
  const values = Object.fromEntries(new FormData(form));
  return { ...values, minutes: Number(values.minutes) };
}

/** Takes up the choices of the last interview. */
export function recall(form, { role, level, minutes }) {
  for (const [name, value] of Object.entries({ role, level, minutes })) {
    const option = [...form.elements[name]].find((one) => one.value === String(value));
    if (option) option.checked = true;
  }
}

/** Says how many questions the choices make, and refuses to begin with none. */
export function preview(form, index, words) {
  const { questions, clock, minutes } = begin(index, chosen(form), {});
  const said = !questions.length ? words.none : fill(clock < minutes ? words.fewer : words.enough, questions.length, clock);
  form.querySelector("output").textContent = said;
  form.querySelector("[type=submit]").disabled = !questions.length;
}
