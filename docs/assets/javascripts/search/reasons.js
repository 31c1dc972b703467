// Why a result is there: the words found marked as the page spells them, and what its title does not show.
"use strict";

(() => {
  const WORDS = { fr: { alias: "aussi", other: "en anglais", text: "dans la page" }, en: { alias: "also", other: "in French", text: "in the page" } };

  /** Whether words of a text hold one of the query, or begin with it. */
  const holds = (shown, word) => shown.some((other) => answers(other, word));

  /** Whether a word of a text is one of the query, or begins with it. */
  const answers = (folded, word) => folded === word || (word.length > 2 && folded.startsWith(word));

  /** `text` escaped, the words that begin like one of `wanted` in <mark>, spelt as they stand. */
  function mark(text, wanted) {
    return String(text).split(/([\p{L}\p{N}]+)/u).map((part, i) => {
      const folded = i % 2 && guide.singular(guide.fold(part));
      const hit = folded && wanted.some((word) => answers(folded, word));
      return hit ? `<mark>${guide.escape(part)}</mark>` : guide.escape(part);
    }).join("");
  }

  const because = (kind, what, language) => `${WORDS[language][kind]}${language === "fr" ? "\u202f" : ""}: ${what}`;

  /** "aussi : affinage" when the title does not show the name that matched. */
  function otherName({ title }, hit, marked, language) {
    const shown = guide.words(title);
    if (!hit.name || hit.name.source === 0 || marked.every((word) => holds(shown, word))) return "";
    return because(hit.name.source === 1 ? "alias" : "other", mark(hit.name.text, marked), language);
  }

  /** "dans la page : affinage" for the words that neither its title nor its summary shows. */
  function within(index, text, id, query, marked, language) {
    const shown = guide.words(`${index.records[id].title} ${text.summaries[id] || ""}`), unseen = (word) => word && !shown.some((other) => answers(other, word) || guide.sameRoot(word, other));
    const held = marked.filter(unseen).map((word) => guide.wordIn(index, text, id, word)).filter(unseen);
    return held.length ? because("text", mark(held.map((word) => spelt(index, query, word)).join(", "), held), language) : "";
  }

  /** A word as the query spells it, else as a name does: "decodeur" is "décodeur". */
  function spelt(index, query, word) {
    const names = (index.byWord.get(word) || []).slice(0, 1).map((place) => index.names[place].text);
    return [query, ...names].flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)).find((part) => guide.key(part) === word) || word;
  }

  /** Why a hit is there, as HTML, where neither its title nor its summary shows it; else "". `marked`: the words of `query` that count. Without `text`, the names alone. */
  function why(index, text, hit, query, marked, language) {
    return otherName(index.records[hit.id], hit, marked, language) || (text ? within(index, text, hit.id, query, marked, language) : "");
  }

  Object.assign(guide, { mark, why });
})();
