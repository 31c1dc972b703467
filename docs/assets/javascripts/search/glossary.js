// The instant filter of the glossary: the search's own engine, asked for terms only.
"use strict";

(() => {
  const glossary = document.querySelector(".glossary"), form = document.querySelector(".glossary__filter");
  if (!form) return;
  const SETUP = 0, QUERY = 2, RESULT = 3;
  const input = form.querySelector("input"), says = form.querySelector("output");
  const entries = new Map([...glossary.querySelectorAll(".term-entry")].map((entry) => [entry.id, entry]));
  let worker = null;

  function start() {
    if (worker) return;
    worker = new Worker(glossary.dataset.worker);
    worker.addEventListener("message", ({ data: { type, data } }) => type === RESULT && data.query === query() && show(data.items));
    worker.postMessage({ type: SETUP });
  }

  const query = () => `type:term ${input.value.trim()}`;

  function filter() {
    start();
    if (input.value.trim()) worker.postMessage({ type: QUERY, data: query() });
    else show(null);
  }

  /** Keeps the entries found, best first; all of them in their own order when nothing is asked. */
  function show(items) {
    const kept = items && new Map(items.map(([page], place) => [page.location.split("/").at(-2), place]));
    glossary.classList.toggle("glossary--filtered", Boolean(items));
    entries.forEach((entry, id) => {
      entry.hidden = Boolean(kept) && !kept.has(id);
      entry.style.order = kept?.get(id) ?? "";
    });
    glossary.querySelectorAll(".glossary__letter").forEach((letter) => { letter.hidden = !letter.querySelector(".term-entry:not([hidden])"); });
    says.textContent = items ? items.length : "";
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("focus", start);
  input.addEventListener("input", filter);
})();
