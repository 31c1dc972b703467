// The cards there are: one a question, one a term, and the rubric points that an interview has shown to be missing.

/** Every card of the content; those of missed points are made by the mock interview, so the records name them. */
export function deck(index, records) {
  const questions = new Map(index.questions.map((question) => [question.id, question]));
  return [
    ...index.questions.map((question) => ({ ...question, key: `card:question:${question.id}`, type: "question" })),
    ...index.terms.map((term) => ({ ...term, key: `card:term:${term.id}`, type: "term", kind: "term" })),
    ...[...records.keys()].map((key) => point(key, questions)).filter(Boolean),
  ];
}

/** The card of a missed point; null for another key, or where the rubric no longer has the point. */
function point(key, questions) {
  const [, id, level, number] = key.match(/^card:point:([^/]+)\/([a-z]+)-(\d+)$/) ?? [];
  const question = questions.get(id);
  return question && number <= (question.points[level] ?? 0) ? { ...question, key, type: "point", point: { level, number } } : null;
}

/** The cards of `choice`. Terms have neither level nor role; a point has those of its question. */
export function chosen(cards, { types, topic, level, role }) {
  const suits = (card) => card.type === "term" || ((!level || card.level === level) && (!role || card.roles.includes(role)));
  return cards.filter((card) => types.includes(card.type) && (!topic || card.topic === topic) && suits(card));
}
