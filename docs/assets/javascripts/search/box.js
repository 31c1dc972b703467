// The search box: Material's look and keys, our worker. Nothing is read before the reader goes to the box.
"use strict";

(() => {
  const SETUP = 0, QUERY = 2, RESULT = 3;
  const form = document.querySelector(".md-search__form"), list = document.querySelector(".md-search-result__list");
  if (!form || !list) return;
  const input = form.elements.query, toggle = document.getElementById("__search"), says = document.querySelector(".md-search-result__meta");
  const { worker: script, base, words } = JSON.parse(form.dataset.search);
  let worker = null, asked = "", answered = "", opens = false; // opens: Enter was pressed before the answer

  function start() {
    if (worker) return;
    worker = new Worker(script);
    worker.addEventListener("message", ({ data: { type, data } }) => type === RESULT && data.query === asked && show(data));
    worker.addEventListener("error", unread);
    worker.postMessage({ type: SETUP });
  }

  /** The script of the worker could not be read: another try with the next query. */
  function unread() {
    worker = null;
    says.textContent = words.unread;
  }

  function ask() {
    start();
    asked = input.value.trim();
    if (asked) worker.postMessage({ type: QUERY, data: asked });
    else show({ items: [] });
    facets.forEach((facet) => { facet.value = chosen(facet); }); // while the worker looks
  }

  function show({ items, more, nearest }) {
    const focused = links().indexOf(document.activeElement);
    answered = asked;
    form.dataset.found = items.length;
    list.innerHTML = (nearest ? nothing(nearest) : items.map(([page]) => found(page))).join("");
    if (focused >= 0) (links()[focused] || input).focus(); // the results it was on are gone
    says.textContent = asked ? counted(items.length, more) : words.start;
    if (opens) best();
  }

  function counted(count, more) {
    if (count < 2) return count ? words.one : words.none;
    return (more ? words.first : words.many).replace("#", count);
  }

  /** Opens the best result; a term that was not asked for is none. */
  function best() {
    opens = answered !== input.value.trim();
    if (!opens && Number(form.dataset.found)) links()[0].click();
  }

  // The list, written at once as HTML: a node at a time took as long as the search. Titles, texts and tags come from the worker escaped, but for <mark> and <em>.
  const site = new URL(base, document.baseURI), address = (location) => new URL(location, site).href;
  const entry = (href, content) => `<li class="md-search-result__item"><a class="md-search-result__link found" href="${href}">${content}</a></li>`;
  const titled = (kind, title) => `<p class="found__kind">${kind}</p><h2>${title}</h2>`;
  const kind = (tags) => tags.map((tag) => words[tag] || tag).join(" · ");
  const found = ({ location, tags, title, text }) => entry(address(location), `${titled(kind(tags), title)}<p>${text}</p>`);

  /** What to do when nothing is found: the nearest terms, then propose the one that is missing. */
  function nothing(nearest) {
    const near = nearest.map(({ location, title }) => entry(address(location), titled(words.nearest, title)));
    const term = encodeURIComponent([...asked].slice(0, 200).join(""));
    return [...near, entry(words.missing.replaceAll("#", term), `<h2>${words.propose}</h2>`)];
  }

  // Facets: a choice writes what could have been typed, and what is typed shows as chosen.
  const facets = [...document.querySelectorAll(".facets select")];
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const written = (facet) => new RegExp(`(?<!\\S)(?:${facet.dataset.names})\\s*:\\s*(\\S*)\\s*`, "i");

  /** The first value whose id or name begins with what is typed. */
  function chosen(facet) {
    const typed = fold(written(facet).exec(input.value)?.[1] || "");
    return (typed && [...facet.options].find(({ value, text }) => value && [value, text].some((name) => fold(name).startsWith(typed)))?.value) || "";
  }

  facets.forEach((facet) => facet.addEventListener("change", () => {
    const others = input.value.replace(written(facet), "");
    input.value = facet.value ? `${facet.name}:${facet.value} ${others}` : others;
    ask();
  }));

  const links = () => [...list.querySelectorAll("a")];

  function move(step) {
    const all = [input, ...links()], at = all.indexOf(document.activeElement);
    all[(at + step + all.length) % all.length].focus();
  }

  function open() {
    toggle.checked = true;
    input.focus();
  }

  function close() {
    toggle.checked = false;
    if (document.activeElement.closest(".md-search")) document.activeElement.blur();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    best();
  });
  form.addEventListener("reset", () => setTimeout(() => { ask(); input.focus(); }));
  input.addEventListener("focus", () => { toggle.checked = true; start(); });
  input.addEventListener("input", ask);
  toggle.addEventListener("change", () => toggle.checked && input.focus());
  document.addEventListener("focusin", ({ target }) => toggle.checked && !target.closest(".md-search") && (toggle.checked = false));
  document.addEventListener("click", ({ target }) => toggle.checked && !target.closest(".md-search, [for=__search], #__search") && (toggle.checked = false));

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return; // composing: the keys are the input method's
    if (["s", "f", "/"].includes(event.key) && !typing) {
      event.preventDefault();
      open();
    } else if (toggle.checked && event.key === "Escape") close();
    else if (toggle.checked && (event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.closest(".md-search") && !event.target.matches("select")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
  });

  if (document.activeElement === input) start();
})();
