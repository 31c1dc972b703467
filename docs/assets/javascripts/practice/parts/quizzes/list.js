// The list of topics: how far the reader is in each.
import { openPage } from "../page.js";
import { tally } from "./tries.js";
import { fill } from "./words.js";

export async function followTopics(selector) {
  const { root, words, index, store } = await openPage(selector);
  const items = index.questions.flatMap(({ id, topic, items }) => items.map((hash, place) => ({ id: `${id}/${place + 1}`, topic, hash })));
  async function tell() {
    const records = await store.all("item:");
    for (const place of root.querySelectorAll("[data-topic]")) {
      const found = tally(items.filter(({ topic }) => topic === place.dataset.topic), records);
      place.textContent = found.done ? fill(words.state, found) : "";
    }
  }
  store.onchange(tell);
  await tell();
}
