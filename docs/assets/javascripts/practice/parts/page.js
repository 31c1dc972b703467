// What every practice page needs: its words, the index of the content, the store, and a way to say that storage fails.
import { openStore } from "./store.js";

/** { root, words, index, store } of the page whose root element is `selector`; null where the page has none. */
export async function openPage(selector) {
  const root = document.querySelector(selector);
  if (!root) return null;
  const { words, data } = JSON.parse(root.querySelector("script[type='application/json']").textContent);
  const [index, store] = await Promise.all([fetch(data).then((answer) => answer.json()), openStore()]);
  await followMoves(store, index.moved);
  sayProblem(root, store, words);
  store.onchange(() => sayProblem(root, store, words));
  return { root, words, index, store };
}

/** Progress made under an id that has changed goes on under the new one. */
export async function followMoves(store, moved) {
  for (const [old, now] of Object.entries(moved)) {
    for (const [key, record] of await store.all()) {
      const renamed = key.replace(/^([a-z]+:(?:[a-z]+:)?)([a-z0-9-]+)(?=\/|$)/, (all, kind, id) => (id === old ? kind + now : all));
      if (renamed === key) continue;
      await store.update(renamed, (there) => there ?? record);
      await store.remove(key);
    }
  }
}

/** What the reader must know of the storage, said once, where it is read aloud. */
export function sayProblem(root, store, words) {
  const said = store.problem ? words[`storage_${store.problem}`] : store.unreadable ? words.storage_unreadable : "";
  let place = root.querySelector(".practice__problem");
  if (!place) root.prepend((place = element("p", { className: "practice__problem", role: "alert" })));
  if (place.textContent !== said) place.textContent = said;
  place.hidden = !said;
}

/** A new element: properties, then children (texts or elements). */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) name in made ? (made[name] = value) : made.setAttribute(name, value);
  made.append(...children);
  return made;
}
