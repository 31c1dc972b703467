// Each cell of the matrix says how far the reader is, in words; a colour goes with them. Its line is there from the start.
import { summarize } from "./parts/progress/summary.js";
import { counted, fill } from "./parts/progress/words.js";
import { openStore } from "./parts/store.js";

const root = document.querySelector(".matrix"), { words, data } = JSON.parse(root.querySelector("script").textContent);
const store = await openStore(), index = await (await fetch(data)).json();
store.onchange(show);
await show();

async function show() {
  const { total, cells } = summarize(await store.all(), index);
  for (const [role, levels] of Object.entries(cells)) {
    for (const [level, counts] of Object.entries(levels)) showCell(document.getElementById(`${role}-${level}`), counts, total.practised);
  }
}

/** Nothing is said to a reader who has not begun. */
function showCell(cell, { total, practised, weak }, begun) {
  const said = [counted(words, "cell", { n: practised, total }), weak ? fill(words.cell_weak, { n: weak }) : ""];
  cell.querySelector(".matrix__progress").textContent = begun && total ? said.filter(Boolean).join(", ") : "";
  cell.style.setProperty("--practised", begun && total ? practised / total : 0);
}
