// Quizzes: the list of topics, the page of a topic, and the items at the foot of a question.
import { sayProblem } from "./parts/page.js";
import { followMoves } from "./parts/store/moves.js";
import { askAll } from "./parts/quizzes/items.js";
import { followTopics } from "./parts/quizzes/list.js";
import { noteReading } from "./parts/quizzes/reading.js";
import { followTopic } from "./parts/quizzes/topic.js";
import { openStore } from "./parts/store.js";

const LIST = ".practice--quizzes";

async function openItems() {
  const { words, moved, question } = JSON.parse(document.querySelector("#__content > script[type='application/json']").textContent);
  const store = await openStore();
  await followMoves(store, { moved });
  if (question) noteReading(question, store);
  const quiz = document.querySelector(".quiz");
  if (!quiz) return;

  const records = await store.all("item:"), items = askAll({ words, store, records });
  const place = document.querySelector(".quiz-progress");
  if (place) followTopic(place, items, { words, store })(records);
  sayProblem(quiz, store, words);
  store.onchange(() => sayProblem(quiz, store, words));
}

await (document.querySelector(LIST) ? followTopics(LIST) : openItems());
