// Times in words, as the browser says them in the language of the page.
const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const UNITS = [["year", 365 * DAY], ["month", 30 * DAY], ["day", DAY], ["hour", HOUR], ["minute", MINUTE]];

/** The largest unit of which there is at least one; a month and a year to one decimal. */
function measure(milliseconds) {
  const [unit, size] = UNITS.find(([, size]) => milliseconds >= size) ?? UNITS.at(-1);
  const count = size > DAY ? Math.round((10 * milliseconds) / size) / 10 : Math.round(milliseconds / size);
  return [Math.max(1, count), unit];
}

/** "10 minutes", "3 jours". */
export function span(milliseconds, language) {
  const [count, unit] = measure(milliseconds);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** "in 10 minutes", "dans 3 jours". */
export const inSpan = (milliseconds, language) => new Intl.RelativeTimeFormat(language).format(...measure(milliseconds));

/** "10:42" today, the day too otherwise. */
export function moment(date, now, language) {
  const today = date.toDateString() === now.toDateString();
  const day = today ? {} : { weekday: "long", day: "numeric", month: "long" };
  return date.toLocaleString(language, { ...day, hour: "numeric", minute: "2-digit" });
}
