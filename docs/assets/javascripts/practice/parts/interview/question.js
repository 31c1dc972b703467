// The page of a question, read as data: what to ask, what to expect, what to answer.
const pages = new Map();

/** The question at `address` (absolute); null where its page cannot be read. One request a page. */
export function openQuestion(address) {
  if (!pages.has(address)) pages.set(address, load(address));
  return pages.get(address);
}

async function load(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    return read(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
  } catch {
    pages.delete(address); // the next one who asks tries again
    return null;
  }
}

function read(page, address) {
  const title = page.querySelector("h1");
  absolute(page, address);
  return {
    lang: title.closest("[lang]").lang,
    points: Object.fromEntries([...page.querySelectorAll("li[id^=point-]")].map((point) => [point.id.replace("point-", ""), text(point)])),
    mistakes: part(page, "mistakes").flatMap((one) => [...one.querySelectorAll("li")].map(text)),
    followUps: part(page, "follow_ups").flatMap((one) => [...one.querySelectorAll("li")].map(text)),
    short: [...page.querySelectorAll(".short-answer p:last-child")],
    model: [...part(page, "model"), ...part(page, "build")],
  };
}

/** What stands between the heading of a part and the next one. */
function part(page, name) {
  const found = [];
  for (let one = page.querySelector(`h2[data-part=${name}]`)?.nextElementSibling; one && one.tagName !== "H2"; one = one.nextElementSibling) found.push(one);
  return found;
}

/** Links lead where they led on the page. */
function absolute(page, address) {
  for (const link of page.querySelectorAll("main a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
}

const text = (one) => one.textContent.trim();
