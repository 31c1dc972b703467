// Times in words, as the browser says them in the language of the page.
const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const UNITS = [["year", 365 * DAY], ["month", 30 * DAY], ["day", DAY], ["hour", HOUR], ["minute", MINUTE]];

/** A function that says a length of time: "10 minutes", "3 jours". Made before it is needed: making one takes long. */
export function lengths(language) {
  const formats = new Map(UNITS.map(([unit]) => [unit, new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" })]));
  return (milliseconds) => {
    const [count, unit] = measure(milliseconds);
    return formats.get(unit).format(count);
  };
}

/** A function that says when: "in 10 minutes", "dans 3 jours". */
export function delays(language) {
  const format = new Intl.RelativeTimeFormat(language);
  return (milliseconds) => format.format(...measure(milliseconds));
}

/** A function that says a date seen from `now`: "10:42" today, the day too otherwise. */
export function moments(language) {
  const time = { hour: "numeric", minute: "2-digit" }, day = { weekday: "long", day: "numeric", month: "long" };
  const [today, other] = [time, { ...day, ...time }].map((options) => new Intl.DateTimeFormat(language, options));
  return (date, now) => (date.toDateString() === now.toDateString() ? today : other).format(date);
}

/** The largest unit of which there is at least one; a month and a year to one decimal. */
function measure(milliseconds) {
  const [unit, size] = UNITS.find(([, size]) => milliseconds >= size) ?? UNITS.at(-1);
  const count = size > DAY ? Math.round((10 * milliseconds) / size) / 10 : Math.round(milliseconds / size);
  return [Math.max(1, count), unit];
}
