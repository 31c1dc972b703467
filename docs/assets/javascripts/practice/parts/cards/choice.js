// What to study: the form, kept in the store under "setting:cards".
const SETTING = "setting:cards", LIMIT = 999;

/** Fills the form with the topics that have cards and with the last choice; `changed(choice)` now and at each change. */
export async function openChoice(form, { index, store }, changed) {
  const { elements } = form;
  const used = new Set([...index.questions, ...index.terms].map(({ topic }) => topic));
  for (const [id, name] of Object.entries(index.labels.topic)) if (used.has(id)) elements.topic.add(new Option(name, id));
  fill(elements, await store.get(SETTING));
  form.addEventListener("input", () => { // at once: a page that moved as the field is left would move under the click
    const choice = read(elements);
    store.update(SETTING, () => choice);
    changed(choice);
  });
  form.addEventListener("change", () => fill(elements, read(elements)));
  changed(read(elements));
}

function read({ types, topic, level, role, per_day: perDay }) {
  const whole = Math.min(LIMIT, Math.max(0, Math.trunc(perDay.valueAsNumber)));
  const checked = [...types].filter((box) => box.checked).map((box) => box.value);
  return { types: checked, topic: topic.value, level: level.value, role: role.value, perDay: Number.isNaN(whole) ? Number(perDay.defaultValue) : whole };
}

/** What the choice does not say, or says of a topic that is gone, stays as the page has it. */
function fill({ types, per_day: perDay, ...selects }, choice) {
  if (Array.isArray(choice?.types)) types.forEach((box) => (box.checked = choice.types.includes(box.value)));
  if (Number.isInteger(choice?.perDay)) perDay.value = choice.perDay;
  for (const name of ["topic", "level", "role"]) {
    const known = [...selects[name].options].some(({ value }) => value === choice?.[name]);
    if (known) selects[name].value = choice[name];
  }
}
