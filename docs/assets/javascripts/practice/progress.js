import { openPage } from "./parts/page.js";
import { show } from "./parts/progress/show.js";
import { summarize } from "./parts/progress/summary.js";
import { offerTransfer } from "./parts/progress/transfer.js";

const CHOICE = "setting:progress"; // the role and level that the reader prepares
const page = await openPage(".practice--progress");
if (page) await start(page);

async function start({ root, store }) {
  const form = root.querySelector(".progress__choice");
  const choice = { role: "", level: "", ...(await store.get(CHOICE)) };
  for (const name of ["role", "level"]) form.elements[name].value = choice[name];
  form.addEventListener("change", () => store.update(CHOICE, (old) => ({ ...old, ...Object.fromEntries(new FormData(form)) })));
  offerTransfer(page);
  store.onchange(() => refresh(form));
  await refresh(form);
  root.querySelector(".progress").hidden = false;
}

async function refresh(form) {
  show(page, summarize(await page.store.all(), page.index), Object.fromEntries(new FormData(form)));
}
