// The choices of an exam, in the form that the page holds.

/** The choices as they are in `form`. */
export function choices(form) {
  const chosen = new FormData(form);
  return { length: chosen.get("length"), topics: chosen.getAll("topic"), level: chosen.get("level"), correction: chosen.get("correction"), seed: chosen.get("seed") };
}

/** Puts the choices of a former exam back, but for the number of its draw. */
export function restore(form, { length, topics, level }, correction) {
  form.elements.length.value = length;
  form.elements.level.value = level;
  form.elements.correction.value = correction;
  form.querySelectorAll("[name=topic]").forEach((box) => { box.checked = topics.includes(box.value); });
}
