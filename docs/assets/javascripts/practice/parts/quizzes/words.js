// Sentences of the interface with what they speak of.

const language = () => document.documentElement.lang;

/** `sentence` with each {name} replaced by `values.name`. */
export const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** "12 novembre", and the year when it is another one. */
export function day(iso) {
  const date = new Date(iso), thisYear = date.getFullYear() === new Date().getFullYear();
  const said = date.toLocaleDateString(language() === "en" ? "en-GB" : "fr-FR", { day: "numeric", month: "long", ...(!thisYear && { year: "numeric" }) });
  return language() === "fr" ? said.replace(/^1 /, "1er ") : said;
}

/** Which of the four sentences that begin with `kind` says `one`: right or wrong, sure or not. */
export const outcome = (words, kind, one) => words[`${kind}_${one.right ? "right" : "wrong"}_${one.sure ? "sure" : "unsure"}`];

/** "Juste le 12 novembre, sûr.", or nothing where there is no try. */
export const past = (words, one) => (one ? fill(outcome(words, "past", one), { date: day(one.at) }) : "");
