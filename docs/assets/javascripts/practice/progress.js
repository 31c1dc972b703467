import { openPage } from "./parts/page.js";
import { showTables, showToDo } from "./parts/progress/show.js";
import { summarize } from "./parts/progress/summary.js";
import { offerTransfer } from "./parts/progress/transfer.js";

const CHOICE = "setting:progress"; // the role and level that the reader prepares
const page = await openPage(".practice--progress");
if (page) await start(page);

async function start({ root, store, index }) {
  const form = root.querySelector(".progress__choice");
  let summary, choosing = false, waiting;
  await restore(form, store);
  form.addEventListener("change", choose);
  store.onchange(() => {
    if (choosing) return;
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 100); // once for several changes, and after the reader has seen what a key does
  });
  offerTransfer(page);
  await refresh();
  root.querySelector(".progress").hidden = false;

  /** All records are read again: another tab may have changed any. */
  async function refresh() {
    summary = summarize(await store.all(), index);
    showToDo(page, summary, chosen(form));
    showTables(page, summary);
  }

  /** Another choice changes no number. */
  async function choose() {
    showToDo(page, summary, chosen(form));
    choosing = true;
    await store.update(CHOICE, (old) => ({ ...old, ...chosen(form) }));
    choosing = false;
  }
}

function chosen(form) {
  return Object.fromEntries(new FormData(form));
}

async function restore(form, store) {
  const kept = await store.get(CHOICE);
  for (const name of ["role", "level"]) {
    const option = [...form.elements[name].options].find(({ value }) => value === kept?.[name]);
    if (option) option.selected = true;
  }
}
