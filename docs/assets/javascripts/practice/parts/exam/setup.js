// The choices of an exam, in the form that the page holds.

/** The choices as they are in `form`. */
export function choices(form) {
  const chosen = new FormData(form);
  return { size: chosen.get("size"), topics: chosen.getAll("topic"), level: chosen.get("level"), correction: chosen.get("correction"), seed: chosen.get("seed") };
}

/** Puts the choices of a former exam back, but for the number of its draw. */
export function restore(form, { size, topics, level }, correction) {
  form.elements.size.value = size;
  form.elements.level.value = level;
  form.elements.correction.value = correction;
  form.querySelectorAll("[name=topic]").forEach((box) => { box.checked = topics.includes(box.value); });
}
