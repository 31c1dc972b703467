// Words as people type them: without case, accents, plural; and what a query asks for.
"use strict";
var guide = self.guide || (self.guide = {});

(() => {
  const MARKS = /\p{M}/gu, BREAKS = /[^\p{L}\p{N}]+/u;
  const STOP = new Set(
    ("a about an and are as at au aux avec be by c ca can ce ces cet cette comment d dans de des do does du en est et for from how i il in is it je l la le les leur ma mes " +
      "mon my n ne of on or ou par pas pour qu que quel quelle quels quelles qui quand quoi s sa se ses should si son sont sur the this to un une vs what when which why with " +
      "y you your vous votre vos pourquoi entre between difference different faire fait use using utiliser explain expliquer expliquez choose choisir mean signifie sert stop prevent avoid eviter empecher reduce reduire improve ameliorer need faut not does did can could would it we me us our have has get work works marche marchent fonctionne fonctionnent " +
      "donc alors on nous il elle ils elles etre avoir sont ai as avez peut peux pouvez doit dois devez").split(" "),
  );
  const DEFINITION = new RegExp(
    "^(?:(?:c ?est quoi|c ?est|qu ?est ce (?:que|qu)(?: c ?est que?)?|qu ?appelle t on|que (?:veut dire|signifie)|definition (?:de|du|d|of)|definir|definis(?:sez)?|define|explique(?:z|r)?(?: moi)?|explain|" +
      "what(?: is| are| ?s)|meaning of|what does|how do(?:es)?(?= .* works?$)|comment (?:marche|fonctionne)(?:nt)?)\\s+)(?:(?:l|le|la|les|un|une|des|du|d|the|a|an)\\s+)?",
  );
  const TAIL = /\s+(?:c est quoi|definition|meaning|signification|means?|mean|works?|comment ca (?:marche|fonctionne))$/;

  const ASKING = /^(?:comment|pourquoi|quand|quel(?:le)?s?|combien|que|faut|dois|how|why|when|which|what|should|do|does|can|is|are)\b/;

  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  /** `text` as it is written in HTML, in an element or an attribute. */
  const escape = (text) => String(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);

  /** `text` in lower case without accents. */
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/œ/g, "oe").replace(/æ/g, "ae");

  /** A word without its plural mark; short words and -ss are left alone. */
  const singular = (word) => (word.length > 3 && /[sx]$/.test(word) && !/(ss|us|is|as)$/.test(word) ? word.slice(0, -1) : word);

  /** The words of `text`, folded, singular. */
  const words = (text) => fold(text).split(BREAKS).filter(Boolean).map(singular);

  /** Whole-name key: two names with the same key are the same to who types them. */
  const key = (text) => words(text).join("");

  /** `query` without the words that only ask for a definition, and whether there were any. */
  function subject(query) {
    const plain = fold(query).split(BREAKS).filter(Boolean).join(" ");
    const bare = plain.replace(DEFINITION, "").replace(TAIL, "");
    return { text: bare || plain, definition: bare !== plain && bare !== "" };
  }

  /** What stands before "in", "of"… in folded words: "ppo in rlhf" asks for ppo; "" where nothing does. */
  const head = (text) => /^(.+?) (?:in|of|for|with|dans|en|pour|avec|d un|d une|des|du) /.exec(text)?.[1] || "";

  /** Whether a query is a question in plain language, which a question of the guide may answer. */
  function asks(query) {
    const count = words(query).length;
    return !subject(query).definition && (count > 5 || (count > 2 && ASKING.test(fold(query))));
  }

  /** The two things that a query compares, each as its words; null when it compares none. */
  function pair(query) {
    const bare = fold(query).replace(/^.*\b(?:entre|between)\b/, "");
    const two = bare.split(/\b(?:et|and|vs|versus|ou|or)\b/).map((part) => content(words(part)));
    return two.length === 2 && two.every((part) => part.length) ? two : null;
  }

  /** The words of a query that say what it is about; all of them when nothing else is left. */
  function content(list) {
    const kept = list.filter((word) => !STOP.has(word));
    return kept.length ? kept : list;
  }

  Object.assign(guide, { escape, fold, singular, words, key, subject, head, asks, pair, content });
})();
