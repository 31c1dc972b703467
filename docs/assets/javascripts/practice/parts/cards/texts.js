// The texts of the cards: the pages of the questions and terms, read once each.

/** A function that gives the page at an address of the index; what failed is asked again the next time. */
export function reader(site) {
  const pages = new Map();
  return (address) => {
    if (!pages.has(address)) pages.set(address, read(new URL(address, site)));
    pages.get(address).catch(() => pages.delete(address));
    return pages.get(address);
  };
}

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return {
    answer: () => taken(page.querySelector(".short-answer p:last-child"), url),
    rubric: () => [...page.querySelectorAll(".rubric__level")].map((level) => taken(level, url)),
    point: ({ level, number }) => taken(page.getElementById(`point-${level}-${number}`), url),
  };
}

/** A copy for another page: its links lead to where they led, its ids stay behind, its terms are defined as elsewhere. */
function taken(part, url) {
  const copy = document.importNode(part, true);
  copy.lang = part.closest("[lang]").lang;
  copy.querySelectorAll(".headerlink").forEach((link) => link.remove());
  [copy, ...copy.querySelectorAll("[id]")].forEach((one) => one.removeAttribute("id"));
  for (const link of copy.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), url);
  for (const term of copy.querySelectorAll("a.term[title]")) {
    term.dataset.definition = term.title; // as tooltips.js does at start
    term.removeAttribute("title");
  }
  return copy;
}
