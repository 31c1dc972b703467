// Progress in a file and back, and its end: what the buttons at the foot of the page do, and what is said of it.
import { element } from "../page.js";
import { followMoves } from "../store/moves.js";
import { LARGEST, parsed, written } from "./file.js";
import { joiner } from "./merge.js";
import { same } from "./union.js";
import { fill } from "./words.js";

/** Makes the buttons, the file input and the dialog of the page work. */
export function offerTransfer(page) {
  const { root, store } = page, dialog = root.querySelector("dialog"), input = root.querySelector("input[type=file]");
  const erase = root.querySelector("[data-do=erase]");
  root.querySelectorAll("[data-do=export]").forEach((button) => button.addEventListener("click", () => exportFile(page)));
  input.addEventListener("change", () => importFile(page, input));
  erase.addEventListener("click", () => ask(dialog));
  dialog.addEventListener("close", () => dialog.returnValue === "erase" && eraseAll(page));
  const offer = () => (erase.hidden = store.problem === "future"); // what is left untouched is not erased either
  store.onchange(offer);
  offer();
}

/** The dialog keeps the answer it had the last time: Escape would give it again. */
function ask(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
}

async function exportFile({ root, store, words }) {
  const file = new Blob([written(await store.all(), await store.aside())], { type: "application/json" });
  const name = `llm-interview-guide-${new Date().toISOString().slice(0, 10)}.json`, address = URL.createObjectURL(file);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may still be reading it
  report(root, fill(words.exported, { name }));
}

async function importFile(page, input) {
  const [file] = input.files, { root, words } = page;
  if (!file) return;
  const found = file.size > LARGEST ? { problem: "large" } : parsed(await file.text());
  input.value = ""; // the same file may be chosen again
  if (found.problem) return report(root, words[`import_${found.problem}`]);
  const { store } = page, counts = await add(page, found.records);
  await followMoves(store, page.index);
  report(root, [fill(words.import_done, counts), words[`storage_${store.problem}`] ?? ""].join(" ").trim(), found.left.length ? words.import_left : "", found.left);
}

/** { added, updated, unchanged }: how many records of the file are new here, changed one that was here, or said nothing new. */
async function add({ store, index }, records) {
  const hashes = new Map(index.questions.flatMap(({ id, items }) => items.map((hash, i) => [`item:${id}/${i + 1}`, hash])));
  const join = joiner((key) => hashes.get(key)), updated = new Map();
  await store.merge(records, (here, there, key) => {
    const joined = join(here, there, key);
    updated.set(key, !same(joined, here));
    return joined;
  });
  const changed = [...updated.values()].filter(Boolean).length;
  return { added: records.size - updated.size, updated: changed, unchanged: updated.size - changed };
}

async function eraseAll({ root, store, words }) {
  report(root, (await store.erase()) ? words.erased : words.erase_failed);
}

function report(root, said, title = "", items = []) {
  const list = items.length ? [element("p", {}, title), element("ul", {}, ...items.map((item) => element("li", {}, item)))] : [];
  root.querySelector(".progress__report").replaceChildren(element("p", {}, said), ...list);
}
