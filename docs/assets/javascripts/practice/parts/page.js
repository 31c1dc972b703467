// What every practice page needs: its words, the index of the content, the store, and a way to say that storage fails.
import { followMoves } from "./store/moves.js";
import { openStore } from "./store.js";

/** { root, words, index, store, site } of the page whose root element is `selector`; null where the page has none.
 * `site` is what the addresses of the index are relative to. */
export async function openPage(selector) {
  const root = document.querySelector(selector);
  if (!root) return null;
  const { words, data } = JSON.parse(root.querySelector("script[type='application/json']").textContent);
  const [index, store] = await Promise.all([readIndex(data, root, words), openStore()]);
  store.onchange(() => sayProblem(root, store, words));
  sayProblem(root, store, words);
  await followMoves(store, index);
  return { root, words, index, store, site: new URL("..", new URL(data, location.href)) };
}

/** Without the index a page can do nothing: it says so, and what to do. */
async function readIndex(address, root, words) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return await answer.json();
  } catch (error) {
    say(root, words.storage_unreached);
    throw error;
  }
}

/** What the reader must know of the storage. */
export function sayProblem(root, store, words) {
  say(root, store.problem ? words[`storage_${store.problem}`] : store.unreadable ? words.storage_unreadable : "");
}

/** Said once, where it is read aloud. */
function say(root, said) {
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
