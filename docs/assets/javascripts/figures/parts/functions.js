// The functions of the calculators, by the name of their twin in hooks/guide/figures/. A list of inputs in, outputs by name
// out; RangeError when an input makes no sense.

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const share = (part, whole) => (whole ? part / whole : 0);
const check = (right) => { if (!right) throw new RangeError("an input makes no sense"); };

function cohen_kappa({ both_yes, only_first, only_second, both_no }) {
  const total = both_yes + only_first + only_second + both_no;
  check(Math.min(both_yes, only_first, only_second, both_no) >= 0 && total);
  const first = (both_yes + only_first) / total, second = (both_yes + only_second) / total;
  const observed = (both_yes + both_no) / total, expected = first * second + (1 - first) * (1 - second);
  check(expected !== 1);
  return { observed, expected, kappa: (observed - expected) / (1 - expected) };
}

function confusion_matrix({ true_positives: tp, false_positives: fp, false_negatives: fn, true_negatives: tn }) {
  check(Math.min(tp, fp, fn, tn) >= 0 && tp + fp + fn + tn);
  return { accuracy: (tp + tn) / (tp + fp + fn + tn), precision: share(tp, tp + fp), recall: share(tp, tp + fn), f1: share(2 * tp, 2 * tp + fp + fn) };
}

function request_cost({ input_tokens, cached_tokens, output_tokens, input_price, cached_price, output_price, requests }) {
  check(Math.min(input_tokens, cached_tokens, output_tokens, input_price, cached_price, output_price, requests) >= 0 && cached_tokens <= input_tokens);
  const fresh = (input_tokens - cached_tokens) * input_price;
  const one = (fresh + cached_tokens * cached_price + output_tokens * output_price) / 1_000_000;
  return { one, all: one * requests };
}

function sample_size({ baseline, lift, z_significance, z_power }) {
  const before = baseline / 100, after = (baseline + lift) / 100, mean = (before + after) / 2;
  check(before > 0 && before < 1 && after > 0 && after < 1 && lift && z_significance > 0 && z_power >= 0);
  const spread = z_significance * Math.sqrt(2 * mean * (1 - mean)) + z_power * Math.sqrt(before * (1 - before) + after * (1 - after));
  const each = Math.ceil((spread / (after - before)) ** 2);
  return { each, total: 2 * each };
}

function perplexity({ probabilities }) {
  check(probabilities.length && probabilities.every((one) => one > 0 && one <= 1));
  const loss = -sum(probabilities.map(Math.log)) / probabilities.length;
  return { loss, perplexity: Math.exp(loss) };
}

function decoding({ logits, temperature, top_p }) {
  check(logits.length && temperature > 0 && top_p > 0 && top_p <= 1);
  const most = Math.max(...logits), powers = logits.map((logit) => Math.exp((logit - most) / temperature));
  const softmax = powers.map((power) => power / sum(powers)), kept = nucleus(softmax, top_p);
  const left = sum([...kept].map((place) => softmax[place]));
  return { softmax, kept: kept.size, drawn: softmax.map((one, place) => (kept.has(place) ? one / left : 0)) };
}

function nucleus(shares, most) {
  const order = shares.map((_, place) => place).sort((a, b) => shares[b] - shares[a] || a - b), kept = new Set();
  let total = 0;
  for (const place of order) {
    if (total >= most - 1e-12) break; // sums of decimals: 0.6 + 0.3 reaches 0.9
    kept.add(place);
    total += shares[place];
  }
  return kept;
}

function ranked_list({ grades, relevant, k }) {
  const found = grades.filter((grade) => grade > 0).length;
  check(grades.length && Math.min(...grades) >= 0 && k >= 1 && Number.isInteger(k) && relevant >= Math.max(found, 1));
  const first = grades.slice(0, k), hits = first.filter((grade) => grade > 0).length, at = first.findIndex((grade) => grade > 0);
  const missing = Array(Math.trunc(relevant - found)).fill(1), ideal = [...grades, ...missing].sort((a, b) => b - a).slice(0, k);
  return { precision: hits / k, recall: hits / relevant, reciprocal_rank: at < 0 ? 0 : 1 / (at + 1), ndcg: gain(first) / gain(ideal) };
}

const gain = (grades) => sum(grades.map((grade, place) => grade / Math.log2(place + 2)));

function bleu({ candidate, reference }) {
  const [said, wanted] = both(candidate, reference), precisions = [1, 2, 3, 4].map((order) => shared(said, wanted, order));
  const brevity = said.length > wanted.length ? 1 : Math.exp(1 - wanted.length / said.length);
  const mean = precisions.every(Boolean) ? Math.exp(sum(precisions.map(Math.log)) / precisions.length) : 0;
  return { precisions, brevity, bleu: 100 * brevity * mean };
}

function shared(said, wanted, order) {
  const ours = grams(said, order);
  return share(common(ours, grams(wanted, order)), sum([...ours.values()]));
}

function rouge({ candidate, reference }) {
  const [said, wanted] = both(candidate, reference);
  const overlap = (order) => f1(common(grams(said, order), grams(wanted, order)), said.length - order + 1, wanted.length - order + 1);
  return { rouge1: overlap(1), rouge2: overlap(2), rougeL: f1(longestCommon(said, wanted), said.length, wanted.length) };
}

function both(...texts) {
  const lists = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []);
  check(lists.every((list) => list.length));
  return lists;
}

function grams(words, order) {
  const counts = new Map();
  for (let place = 0; place + order <= words.length; place++) {
    const gram = words.slice(place, place + order).join(" ");
    counts.set(gram, (counts.get(gram) || 0) + 1);
  }
  return counts;
}

const common = (ours, theirs) => sum([...ours].map(([gram, count]) => Math.min(count, theirs.get(gram) || 0)));
const f1 = (shared, said, wanted) => (shared ? (2 * shared) / (said + wanted) : 0);

function longestCommon(said, wanted) {
  const row = Array(wanted.length + 1).fill(0);
  for (const word of said) {
    let diagonal = 0;
    for (let place = 1; place <= wanted.length; place++) {
      const above = row[place];
      row[place] = word === wanted[place - 1] ? diagonal + 1 : Math.max(above, row[place - 1]);
      diagonal = above;
    }
  }
  return row.at(-1);
}

export const functions = { bleu, cohen_kappa, confusion_matrix, decoding, perplexity, ranked_list, request_cost, rouge, sample_size };
