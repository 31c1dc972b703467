// What the search finds, by class of query, and how long a keystroke takes, on the built site and on names ten times as many.
import { engine, over, queries, rank } from "../tests/search/lib.mjs";

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor(share * numbers.length)];
const asked = queries().map((query) => ({ ...query, rank: rank(engine(query.lang).places(query.query), query.expected) }));

function quality() {
  const classes = [...new Set(asked.map(({ kind }) => kind)), "all"];
  console.log("| queries | n | first | in 3 | MRR |\n|---|---:|---:|---:|---:|");
  for (const kind of classes) {
    const ranks = asked.filter((query) => kind === "all" || query.kind === kind).map((query) => query.rank);
    const within = (most) => (100 * mean(ranks.map((at) => Number(at > 0 && at <= most)))).toFixed(1);
    console.log(`| ${kind} | ${ranks.length} | ${within(1)} % | ${within(3)} % | ${mean(ranks.map((at) => (at ? 1 / at : 0))).toFixed(3)} |`);
  }
}

/** Milliseconds of each keystroke of every query. */
function keystrokes(engines) {
  return asked.flatMap(({ lang, query }) => [...query].map((_, length) => {
    const start = performance.now();
    engines[lang].results(query.slice(0, length + 1));
    return performance.now() - start;
  }));
}

/** The engine over `times` as many records: copies whose names are told apart by a suffix. */
function grown(language, times) {
  const { records, text } = engine(language), copies = Array.from({ length: times }, (_, copy) => copy);
  const renamed = (record, copy) => (copy ? { ...record, title: `${record.title} z${copy}`, aliases: record.aliases?.map((alias) => `${alias} z${copy}`), otherAliases: [] } : record);
  return over(copies.flatMap((copy) => records.map((record) => renamed(record, copy))), text, language);
}

function speed() {
  console.log("\n| records | p50, ms | p95, ms |\n|---:|---:|---:|");
  const rows = [1, 10].map((times) => {
    const engines = { fr: grown("fr", times), en: grown("en", times) };
    keystrokes(engines);
    const taken = keystrokes(engines), p95 = quantile(taken, 0.95);
    console.log(`| ${engines.fr.records.length} | ${quantile(taken, 0.5).toFixed(2)} | ${p95.toFixed(2)} |`);
    return p95;
  });
  console.log(`\nTen times the records take ${(rows[1] / rows[0]).toFixed(1)} times as long.`);
}

quality();
speed();
