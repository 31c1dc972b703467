// Numbers and dates as the reader's language writes them.

/** `text` with #1, #2, … replaced by the values. */
export const fill = (text, ...values) => text.replace(/#(\d)/g, (_, place) => values[place - 1]);

/** 184 -> "3:04", and below zero "−0:12". */
export function time(seconds) {
  const whole = Math.abs(Math.round(seconds));
  return `${seconds <= -0.5 ? "\u2212" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export const date = (iso, locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));

/** The reader's own day, as in file names. */
export const day = (iso) => new Intl.DateTimeFormat("sv-SE").format(new Date(iso));

export const outOf = ({ said, expected }) => `${said} / ${expected}`;
