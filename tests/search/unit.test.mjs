// The parts of the engine one by one: edits, words, what a query asks for, facets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { data, guide } from "./lib.mjs";

const whole = (query, name) => guide.edits(query, name, 2).whole;

test("one letter changed, left out, added or two neighbours swapped is one edit", () => {
  for (const typed of ["tokem", "tokn", "tokeen", "toekn"]) assert.equal(whole(typed, "token"), 1, typed);
  assert.equal(whole("token", "token"), 0);
});

test("two swaps are two edits, and more than the most allowed count as one more than it", () => {
  assert.equal(whole("otkne", "token"), 2);
  assert.equal(whole("abcde", "token"), 3);
});

test("the beginning of a name costs no edit, nor does its end", () => {
  assert.equal(guide.edits("quantif", "quantification", 1).prefix, 0);
  assert.equal(guide.edits("qaunt", "quantification", 1).prefix, 1);
  assert.ok(guide.edits("quantif", "quantification", 1).whole > 1);
});

test("edits of names longer than sixty letters stay in bounds", () => {
  assert.equal(guide.edits("a".repeat(300), "a".repeat(300), 2).prefix, 0);
  assert.equal(guide.edits("b".repeat(300), "a".repeat(300), 2).whole, 3);
});

test("short words allow no mistake, middle ones one, long ones two", () => {
  assert.deepEqual([1, 3, 4, 7, 8, 30].map(guide.allowed), [0, 0, 1, 1, 2, 2]);
});

test("names that share too few letters are told apart by their letters alone", () => {
  assert.equal(guide.ones(guide.letters("rag") & ~guide.letters("rag")), 0);
  assert.equal(guide.ones(guide.letters("rag") & ~guide.letters("lot")), 3);
});

test("a plural loses its mark, a short word or one in -ss, -us, -is, -as keeps it", () => {
  assert.deepEqual(["modeles", "reseaux", "embeddings", "logits"].map(guide.singular), ["modele", "reseau", "embedding", "logit"]);
  for (const kept of ["gas", "loss", "corpus", "analysis", "biais", "bias", "rag"]) assert.equal(guide.singular(kept), kept);
});

test("accents, case, ligatures, hyphens and apostrophes do not part two names", () => {
  assert.equal(guide.fold("Œuvre À ÉTÉ ǽ"), "oeuvre a ete ae");
  assert.deepEqual(guide.words("L’auto-attention d'ÉCHELLE"), ["l", "auto", "attention", "d", "echelle"]);
  assert.equal(guide.key("Fine-Tuning"), guide.key("fine tuning"));
});

test("every word of the text index, made in Python, is a word for the engine", () => {
  for (const language of ["fr", "en"]) {
    const strange = Object.keys(JSON.parse(data(`${language}.text.json`)).words).filter((word) => guide.fold(word) !== word || /[^\p{L}\p{N}]/u.test(word));
    assert.deepEqual(strange, []);
  }
});

test("the words of a summary shown are found in the text index, so both sides cut words alike", () => {
  for (const language of ["fr", "en"]) {
    const { words, summaries } = JSON.parse(data(`${language}.text.json`));
    const terms = JSON.parse(data(`${language}.json`)).map(({ kind }, id) => (kind === "term" ? id : -1)).filter((id) => id >= 0);
    const lost = terms.flatMap((id) => guide.words(summaries[id]).filter((word) => !Object.hasOwn(words, word) || !words[word].some((one, i) => i % 2 === 0 && one === id)));
    assert.deepEqual([...new Set(lost)], []);
  }
});

const ASKS = { "c'est quoi le RAG": "rag", "c’est quoi le RAG ?": "rag", "qu'est-ce que le RAG ?": "rag", "qu'est-ce qu'un agent": "agent", "RAG c'est quoi": "rag", "définition de l'attention": "attention", "what is RAG?": "rag", "what's a token": "token", "what are embeddings": "embeddings", "define perplexity": "perplexity", "meaning of RAG": "rag", "how does attention work": "attention", "comment fonctionne la quantification ?": "quantification", "le RAG comment ça marche": "le rag" };

for (const [query, subject] of Object.entries(ASKS))
  test(`"${query}" asks for the definition of "${subject}"`, () => assert.deepEqual(guide.subject(query), { text: subject, definition: true }));

test("a query that asks for no definition is left as it is", () => {
  assert.deepEqual(guide.subject("Recherche hybride"), { text: "recherche hybride", definition: false });
  assert.deepEqual(guide.subject("what is"), { text: "what is", definition: false });
});

test("a comparison is of two things, whatever joins them", () => {
  for (const query of ["precision vs recall", "difference between precision and recall"]) assert.deepEqual(guide.pair(query), [["precision"], ["recall"]], query);
  assert.deepEqual(guide.pair("différence entre RAG et fine-tuning"), [["rag"], ["fine", "tuning"]]);
  for (const query of ["rag", "rag et", "a and b and c", "mise en cache"]) assert.equal(guide.pair(query), null, query);
});

test("empty words are left out unless nothing else is left", () => {
  assert.deepEqual(guide.content(["how", "to", "evaluate", "a", "rag"]), ["evaluate", "rag"]);
  assert.deepEqual(guide.content(["how", "to"]), ["how", "to"]);
});

test("facets are read in both languages and leave the rest of the query", () => {
  assert.deepEqual(guide.facets("niveau:senior rag"), { rest: "rag", wanted: { level: "senior" } });
  assert.deepEqual(guide.facets("rag Level: Senior type:Terme"), { rest: "rag", wanted: { level: "senior", kind: "term" } });
  assert.deepEqual(guide.facets("thème:rag").wanted, { topic: "rag" });
});

test("what only looks like a facet stays in the query", () => {
  for (const query of ["foo:bar", "ratio 3:1", "constructor:x", "a : b"]) assert.deepEqual(guide.facets(query), { rest: query, wanted: {} });
});

test("a facet is matched by id or by its name, from its first letters", () => {
  const record = { kind: "question", level: "senior", roles: ["ai-engineer"] };
  assert.ok(guide.matches(record, { level: "sen" }) && guide.matches(record, { roles: "ai-engineer" }) && guide.matches(record, {}));
  assert.ok(guide.matches(record, { level: "confirme" }, { level: { senior: "Confirmé" } }));
  assert.ok(!guide.matches(record, { level: "junior" }) && !guide.matches({ kind: "term" }, { level: "senior" }));
});
