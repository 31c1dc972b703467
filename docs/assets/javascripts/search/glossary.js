// The instant filter of the glossary: the search's own engine, asked for terms only.
"use strict";

(() => {
  const glossary = document.querySelector(".glossary"), form = document.querySelector(".glossary__filter");
  if (!form) return;
  const SETUP = 0, QUERY = 2, RESULT = 3;
  const input = form.querySelector("input"), says = form.querySelector("output");
  const entries = new Map([...glossary.querySelectorAll(".term-entry")].map((entry) => [entry.id, entry]));
  const homes = [...entries.values()].map((entry) => [entry, entry.parentElement]), found = glossary.querySelector(".glossary__found");
  let worker = null;

  function start() {
    if (worker) return;
    worker = new Worker(glossary.dataset.worker);
    worker.addEventListener("message", ({ data: { type, data } }) => type === RESULT && data.query === query() && show(data.items));
    worker.postMessage({ type: SETUP });
  }

  const query = () => `type:term ${typed()}`;
  const typed = () => input.value.replace(/\S+:/g, " ").trim(); // only terms are here: facets are words

  function filter() {
    start();
    if (typed()) worker.postMessage({ type: QUERY, data: query() });
    else show(null);
  }

  /** The entries found, best first, in a list of their own, so that the keyboard meets them in that order; else each at home. */
  function show(items) {
    homes.forEach(([entry, home]) => home.append(entry));
    const kept = (items || []).map(([page]) => entries.get(page.location.split("/").at(-2)));
    found.replaceChildren(...kept.filter(Boolean));
    found.hidden = !items;
    glossary.classList.toggle("glossary--filtered", Boolean(items));
    says.textContent = items ? found.childElementCount : "";
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("focus", start);
  input.addEventListener("input", filter);
})();
