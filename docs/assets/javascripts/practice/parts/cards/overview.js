// Around the card: how many are due, what was done, when the next one comes back, what has just happened.
import { moments } from "./spans.js";

/** { state, news } of the page drawn in `root`. */
export function openOverview(root) {
  const find = (name) => root.querySelector(`.cards__${name}`);
  const [session, summary, choice, next] = ["session", "summary", "choice", "next"].map(find);
  const moment = moments(document.documentElement.lang);

  function state({ active, done, cards, due, learning, fresh, waiting, next: date }) {
    const ended = !session.hidden && !active;
    for (const [name, count] of Object.entries({ due, learning, fresh })) say(root.querySelector(`[data-count="${name}"]`), count);
    session.hidden = !active;
    choice.hidden = active;
    summary.hidden = active || !done.length;
    root.querySelectorAll(".cards__undo").forEach((button) => (button.disabled = !done.length));
    root.querySelectorAll("[data-grade]").forEach((place) => say(place, done.filter(({ grade }) => grade === Number(place.dataset.grade)).length));
    find("start").hidden = !cards.length;
    find("nothing").hidden = active || cards.length > 0;
    find("limit").hidden = active || fresh > 0 || !waiting;
    sayNext(active ? null : date);
    if (ended) (summary.hidden ? choice : summary).querySelector("[tabindex]").focus();
  }

  function sayNext(date) {
    next.hidden = !date;
    if (!date) return;
    const time = next.querySelector("time");
    time.dateTime = date.toISOString();
    say(time, moment(date, new Date()));
  }

  return { state, news: (text) => say(find("news"), text) };
}

/** A live region speaks when its text changes: the same text is not put again. */
function say(place, text) {
  if (place.textContent !== String(text)) place.textContent = text;
}
