// A question counts as read when the end of its model answer came into view, or after a while with the page in view.

const LONG_ENOUGH = 20_000, STEP = 1000;

export function noteReading(question, store) {
  let noted = false;
  const note = () => {
    if (noted) return;
    noted = true;
    watching.disconnect();
    clearInterval(counting);
    store.update(`seen:${question}`, (old) => seen(old, new Date()));
  };
  const watching = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && note());
  const end = endOfAnswer();
  if (end) watching.observe(end);

  let time = 0;
  const counting = setInterval(() => {
    if (document.visibilityState === "visible") time += STEP;
    if (time >= LONG_ENOUGH) note();
  }, STEP);
}

/** The record of a question read `now`: a day counts once, in the reader's own time. */
export function seen(old, now) {
  if (old && new Date(old.at).toDateString() === now.toDateString()) return old;
  return { ...old, at: now.toISOString(), times: (old?.times ?? 0) + 1 };
}

/** The last element of the model answer. */
function endOfAnswer() {
  const next = document.querySelector("h2[data-part=model] ~ h2, h2[data-part=build] ~ h2");
  return next?.previousElementSibling;
}
