// Whatever is typed: no failure, nothing of it put raw in the page, the words found marked as the page spells them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, engine, over } from "./lib.mjs";

const STRANGE = {
  "nothing": "", "spaces": "   \t\n", "punctuation": "?!…—:;,./\\|*+()[]{}^$", "an image that runs a script": "<img src=x onerror=alert(1)>", "a script": "<script>alert(1)</script> rag",
  "quotes": "\"rag\" 'agent' «jeton» `x`", "an entity": "&lt;b&gt; &amp; rag", "emoji": "🤖🔥 rag 👩‍💻", "right-to-left marks": "\u202egar\u202c \u200frag\u200e", "another alphabet": "検索 поиск بحث", "half a character": "\ud83d rag \udc00",
  "a null character": "rag\0agent", "names of JavaScript": "constructor toString __proto__ hasOwnProperty valueOf", "one name of JavaScript": "constructor", "facets of JavaScript": "constructor:x type:constructor __proto__:y", "a regular expression": "(a+)+$ [z-a] \\p{L}",
  "one letter": "a", "empty words": "how to the", "10,000 letters": "a".repeat(10_000), "10,000 characters of words": "rag agent ".repeat(1_000), "10,000 different words": Array.from({ length: 1_700 }, (_, i) => `mot${i}x`).join(" ").slice(0, 10_000),
  "10,000 angle brackets": "<".repeat(10_000), "colons": "a:".repeat(200), "an unknown facet": "color:blue rag", "an unknown value": "level:nobody rag", "an empty facet": "level: ", "facets only": "niveau:senior type:question",
};
const ALLOWED = /<\/?(?:mark|em)>/g;

for (const language of LANGUAGES)
  for (const [what, query] of Object.entries(STRANGE))
    test(`${what} is answered safely (${language})`, () => {
      const started = performance.now(), items = engine(language).results(query);
      assert.ok(performance.now() - started < 5_000);
      assert.ok(items.length <= 10);
      for (const { title, text, location } of items) {
        assert.doesNotMatch(title.replace(ALLOWED, "") + text.replace(ALLOWED, ""), /[<>]/);
        assert.equal(typeof location, "string");
      }
    });

const small = (records, summaries, language = "fr") =>
  over(records, { words: {}, lengths: records.map(() => 1), average: 1, summaries }, language);

test("no text and no words give no result", () => {
  for (const query of ["", "  ", "???"]) assert.deepEqual(engine("fr").results(query), []);
});

test("facets alone list what has them, in either language's words", () => {
  for (const language of LANGUAGES) {
    const senior = engine(language).records.filter(({ level }) => level === "senior").length;
    for (const query of ["niveau:senior", "level:senior"]) assert.equal(engine(language).results(query).length, Math.min(10, senior), query);
    assert.ok(senior > 0);
  }
});

test("a facet with words keeps only what has it", () => {
  for (const language of LANGUAGES) {
    const terms = engine(language).places("type:term rag"), questions = engine(language).places("rag type:question");
    assert.equal(terms[0], "glossary/rag");
    assert.ok(terms.every((one) => one.startsWith("glossary/")) && questions.length && questions.every((one) => one.startsWith("questions/")));
  }
});

test("an unknown facet is words like others, an unknown value finds nothing", () => {
  assert.ok(engine("fr").places("couleur:rag").includes("glossary/rag"));
  assert.deepEqual(engine("fr").places("niveau:personne rag"), []);
});

test("HTML in a title, a summary, an alias or a level comes out escaped", () => {
  const record = { level: "<i>", location: "x/", title: "<script>alert(1)</script> & \"co\"", kind: "term", aliases: ["<b>gras</b> pirate"], other: "Z" };
  const [byTitle] = small([record], ["<img src=x onerror='y'>"]).results("script");
  assert.equal(byTitle.title, "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; &amp; &quot;co&quot;");
  assert.equal(byTitle.text, "&lt;img src=x onerror=&#39;y&#39;&gt;");
  assert.deepEqual(byTitle.tags, ["term", "&lt;i&gt;"]);
  const [byAlias] = small([record], [""]).results("pirate");
  assert.equal(byAlias.text, "<em>aussi\u202f: &lt;b&gt;gras&lt;/b&gt; <mark>pirate</mark></em> ");
});

test("words found are marked as the page spells them, and only those", () => {
  const found = small([{ location: "x/", title: "Réseaux de neurones", kind: "term" }], ["Un RÉSEAU n'est pas un graphe."]);
  const [{ title, text }] = found.results("reseau");
  assert.equal(title, "<mark>Réseaux</mark> de neurones");
  assert.equal(text, "Un <mark>RÉSEAU</mark> n&#39;est pas un graphe.");
});

test("a word that neither the title nor the summary shows is said to be in the page, as it was typed", () => {
  const record = { location: "x/", title: "Logits", kind: "term" };
  const text = { words: { temperature: [0, 2], logit: [0, 1] }, lengths: [9], average: 9, summaries: ["Scores bruts."] };
  const [{ text: why }] = over([record], text, "fr").results("logits température");
  assert.equal(why, "<em>dans la page\u202f: <mark>température</mark></em> Scores bruts.");
  const [{ text: none }] = over([record], { ...text, summaries: ["Avant la température."] }, "fr").results("logits temperature");
  assert.equal(none, "Avant la <mark>température</mark>.");
});

test("every result of a search says why it is there: in its title, its summary, or a word of explanation", () => {
  for (const language of LANGUAGES) for (const query of ["affinage", "gpu", "softmax", "sql", "rgpd", "bm25"])
    for (const { title, text } of engine(language).results(query)) assert.match(title + text, /<mark>|<em>/, `${language} ${query}: ${title}`);
});

test("marks hold only words that begin like a word of the query", () => {
  for (const [, marked] of engine("en").results("vector database").map(({ title, text }) => title + text).join(" ").matchAll(/<mark>(.*?)<\/mark>/g)) assert.match(marked, /^(?:vector|database)/i);
});

test("a name that the title does not hold is given as the reason", () => {
  const [french] = engine("fr").results("affinage"), [english] = engine("en").results("tool calling");
  assert.match(french.location, /fine-tuning/);
  assert.match(french.text, /^<em>aussi\u202f: .*<mark>affinage<\/mark>/);
  assert.match(english.text, /^<em>also: .*<mark>tool<\/mark> <mark>calling<\/mark>/);
});

test("of two things compared, a page about both comes first, else the first named", () => {
  assert.equal(engine("en").places("rag vs finetuning")[0], "questions/rag/rag-fine-tuning-long-context");
  assert.deepEqual(engine("fr").places("différence entre GPTQ et AWQ").slice(0, 2), ["glossary/gptq", "glossary/awq"]);
});

test("no reason is given when the title says it", () => {
  for (const query of ["température", "RAG", "hallucination"]) assert.doesNotMatch(engine("fr").results(query)[0].text, /<em>/);
});

test("when nothing is found, the terms that look most like it are named", () => {
  const { items, nearest } = engine("fr").answer("type:page tokenisaatione");
  assert.deepEqual(items, []);
  assert.equal(nearest[0].location, "glossary/tokenization/");
  assert.equal(nearest.length, 3);
  const [near] = small([{ location: "x/", title: "<b>tokenisation</b>", kind: "term" }], [""]).answer("tokeaaaaation").nearest;
  assert.equal(near.title, "&lt;b&gt;tokenisation&lt;/b&gt;");
});

test("nothing is near to what holds no letter, and a result needs no neighbour", () => {
  assert.deepEqual(engine("en").answer("???").nearest, []);
  assert.equal(engine("en").answer("rag").nearest, undefined);
});

test("without the text, the names still answer", () => {
  const { index } = engine("fr");
  assert.match(globalThis.guide.results(index, null, "rag", "fr").items[0][0].location, /glossary\/rag\/$/);
});
