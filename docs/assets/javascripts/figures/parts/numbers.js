// Numbers as a reader types and reads them: decimals after a point or a comma, thousands after spaces.

/** The number written in `text`. Throws RangeError when it is none. */
export function number(text) {
  const bare = text.replace(/\s/g, "").replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(bare)) throw new RangeError(`no number: ${text}`);
  return Number(bare);
}

/** What a field of a kind (`number`, `numbers`, `text`) holds. */
export function read(kind, text) {
  if (kind === "text") return text;
  return kind === "number" ? number(text) : text.trim().split(/[\s;]+/).filter(Boolean).map(number);
}

/** A number, or a list of numbers, with so many decimals, as the language writes it. */
export function written(value, digits, language) {
  const format = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return [value].flat().map((one) => format.format(one)).join(" · ");
}
