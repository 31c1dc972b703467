// The report on the page: the same texts as the file to download.
import { element } from "../page.js";
import { markdown } from "./markdown.js";
import { actions, button, heading, link, list } from "./parts.js";
import { day } from "./words.js";

/** `on` holds again and remove. */
export function resultView(report, { interview, words, cards }, on) {
  return element("section", { className: "interview interview--report" },
    heading(report.title),
    element("p", { className: "facts" }, ...report.facts.map((fact) => element("span", { textContent: fact }))),
    element("p", { className: "interview__total" }, element("strong", { textContent: report.total }), ...(report.beyond ? [element("span", { textContent: report.beyond })] : [])),
    element("div", { className: "interview__scores" }, ...report.tables.filter(([, rows]) => rows.length).map(table)),
    actions(button(words.download, () => download(report, interview, words), true), button(words.print, () => print()), button(words.again, on.again), button(words.remove, on.remove)),
    element("h3", { textContent: words.questions }),
    ...report.questions.map((one) => section(one, words)),
    ...(report.next.length ? [element("h3", { textContent: words.read_next }), list(report.next.map(link))] : []),
    ...(report.cards ? [element("p", {}, `${words.cards_made} `, element("a", { href: cards, textContent: words.cards_link }))] : []));
}

function table([title, rows]) {
  const lines = rows.map(([name, score]) => element("tr", {}, element("th", { scope: "row", textContent: name }), element("td", { textContent: score })));
  return element("table", { className: "interview__score" }, element("caption", { textContent: title }), element("tbody", {}, ...lines));
}

function section(one, words) {
  const missed = one.missed.map(({ text, level }) => `${level} · ${text}`);
  return element("section", { className: "interview__asked" },
    element("h4", {}, link(one)),
    element("p", { className: "facts" }, ...one.facts.map((fact) => element("span", { textContent: fact }))),
    ...part(words.missed, missed), ...part(words.made, one.mistakes));
}

const part = (title, items) => (items.length ? [element("p", { className: "interview__part", textContent: title }), list(items)] : []);

function download(report, { started }, words) {
  const address = URL.createObjectURL(new Blob([markdown(report, words)], { type: "text/markdown" }));
  element("a", { href: address, download: `${words.file}-${day(started)}.md` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000); // the browser has read it by then
}
