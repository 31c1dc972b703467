// What an interview is worth: points said of those expected at the level asked and below.

export const levelOf = (point) => point.slice(0, point.lastIndexOf("-"));

/** Names of the points expected of a question at `level`: "junior-1", … */
export function expected(question, level, levels) {
  const upTo = levels.slice(0, levels.indexOf(level) + 1);
  return upTo.flatMap((of) => Array.from({ length: question.points[of] ?? 0 }, (_, place) => `${of}-${place + 1}`));
}

/** `said` with what it leaves out. */
export const mark = (points, said) => ({ said, missed: points.filter((point) => !said.includes(point)) });

export const marked = ({ said, missed }) => said.length + missed.length > 0;

/**
 * { total, levels, topics, beyond }: a score is { said, expected }, a group a Map of scores; `beyond` counts the points
 * said above the level asked. The topic of a question that is gone is "".
 */
export function score(interview, byId, levels) {
  const upTo = levels.slice(0, levels.indexOf(interview.level) + 1);
  const total = empty(), byLevel = new Map(upTo.map((level) => [level, empty()])), topics = new Map();
  let beyond = 0;
  for (const { id, said, missed } of interview.questions) {
    const topic = byId.get(id)?.topic ?? "";
    for (const [points, counts] of [[said, 1], [missed, 0]]) {
      for (const level of points.map(levelOf)) {
        if (!upTo.includes(level)) { beyond += counts; continue; }
        if (!topics.has(topic)) topics.set(topic, empty());
        for (const one of [total, byLevel.get(level), topics.get(topic)]) { one.said += counts; one.expected += 1; }
      }
    }
  }
  return { total, levels: byLevel, topics, beyond };
}

const empty = () => ({ said: 0, expected: 0 });
