// A draw that looks like the whole: each topic, each level and each pair of both gets its share, rounded up or down.
import { seeded, shuffled } from "../quizzes/chance.js";

const REST = "*"; // no topic and no level is named so

/** `count` of `items` ({ topic, level }), in the order in which they are asked; the same ones for the same `seed`. */
export function draw(items, count, seed) {
  const random = seeded(seed), wanted = Math.min(count, items.length);
  const cells = Map.groupBy(items, ({ topic, level }) => JSON.stringify([topic, level]));
  const shares = [...cells].map(([key, found]) => {
    const [topic, level] = JSON.parse(key);
    return { topic, level, found, share: (found.length * wanted) / items.length };
  });
  round(shares, random);
  return shuffled(shares.flatMap(({ found, share }) => shuffled(found, random).slice(0, share)), random);
}

/**
 * Rounds the shares so that sums over a topic and over a level are rounded too, each share keeping its value on average
 * (controlled rounding, L. Cox, 1987): what is added along a cycle of topics and levels is taken off at the next step.
 */
function round(shares, random) {
  const cells = [...shares, ...rests(shares, "topic"), ...rests(shares, "level")];
  cells.forEach(tidy);
  for (let open = cells.filter(fractional); open.length; open = open.filter(fractional)) {
    const found = cycle(open);
    const room = (rises) => Math.min(...found.map((cell, place) => ((place % 2 === 0) === rises ? Math.ceil(cell.share) - cell.share : cell.share - Math.floor(cell.share))));
    const up = room(true), down = room(false), step = random() < down / (up + down) ? up : -down;
    found.forEach((cell, place) => tidy(cell, (cell.share += place % 2 ? -step : step)));
  }
}

/** What each topic (or level) lacks for its sum to be whole, as cells of their own. */
function rests(shares, side) {
  const other = side === "topic" ? "level" : "topic";
  return [...Map.groupBy(shares, (cell) => cell[side])].map(([name, cells]) => {
    const sum = cells.reduce((total, { share }) => total + share, 0);
    return { [side]: name, [other]: REST, share: Math.ceil(sum - 1e-9) - sum };
  });
}

/** A way from cell to cell, along a topic then along a level in turn, that comes back to where it began. */
function cycle(open) {
  const ends = ({ topic, level }) => [`topic ${topic}`, `level ${level}`], path = [], passed = [ends(open[0])[0]];
  for (;;) {
    const here = passed.at(-1), next = open.find((cell) => cell !== path.at(-1) && ends(cell).includes(here));
    path.push(next);
    const there = ends(next).find((end) => end !== here), start = passed.indexOf(there);
    if (start >= 0) return path.slice(start);
    passed.push(there);
  }
}

const fractional = ({ share }) => !Number.isInteger(share);

/** A share that is whole but for the arithmetic becomes whole. */
function tidy(cell) {
  const whole = Math.round(cell.share);
  if (Math.abs(cell.share - whole) < 1e-9) cell.share = whole;
}
