// The report of an interview as texts and links, in the order read: the page and the Markdown file print the same.
import { levelOf, marked, score as count } from "./score.js";
import { spent } from "./session.js";
import { date, fill, outOf, time } from "./words.js";

/**
 * `texts` gives the page of a question by id: { title, points: {name: text}, mistakes: [text] }, or null where it cannot
 * be read. `site` is the absolute address of the site's root.
 */
export function report(interview, { index, words, texts, site }) {
  const byId = new Map(index.questions.map((question) => [question.id, question])), { labels } = index;
  const scored = (questions) => count({ ...interview, questions }, byId, Object.keys(labels.level));
  const result = scored(interview.questions);
  const names = (scores, of) => [...scores].map(([id, one]) => [of[id] ?? id, outOf(one)]);
  const questions = interview.questions.map((one) => section(one, byId.get(one.id), { words, site, labels, page: texts.get(one.id), score: scored([one]).total }));
  return {
    title: fill(words.report_title, date(interview.started, words.locale)),
    facts: [labels.roles[interview.role], labels.level[interview.level], fill(words.length, interview.minutes), fill(words.spent, time(spent(interview.questions)))],
    total: fill(words.total, outOf(result.total)),
    beyond: result.beyond ? fill(words.beyond_count, result.beyond) : "",
    tables: [[words.by_level, names(result.levels, labels.level)], [words.by_topic, names(result.topics, labels.topic)]],
    questions,
    next: questions.filter(({ missed }) => missed.length).sort((one, two) => two.missed.length - one.missed.length).slice(0, 5),
    cards: interview.questions.some(({ missed }) => missed.length),
  };
}

function section(one, known, { words, site, labels, page, score }) {
  const name = (point) => page?.points[point] ?? fill(words.point, point.split("-").at(-1));
  return {
    title: known?.title ?? one.id,
    address: known ? site + known.address : "",
    facts: [fill(words.time, time(one.seconds)), marked(one) ? fill(words.points_said, outOf(score)) : words.unmarked],
    missed: one.missed.map((point) => ({ text: name(point), level: labels.level[levelOf(point)] })),
    mistakes: one.mistakes.map((place) => page?.mistakes[place] ?? fill(words.mistake, place + 1)),
  };
}
