// The session: a card, a grade, the next one.
import { openCard } from "./card.js";
import { chosen, deck } from "./deck.js";
import { give, keepSession, readSession, same, takeBack } from "./history.js";
import { queue } from "./queue.js";
import { delays } from "./spans.js";

/** What a reader may do, by name; the card is drawn in `root`, the rest by `overview`. */
export function openStudy(root, page, read, site, overview) {
  const { words, index, store } = page, card = openCard(root, page, read, site), session = readSession();
  const delay = delays(document.documentElement.lang);
  let records = new Map(), choice = null, shown, busy = false;

  const load = async () => (records = await store.all("card:"));
  const planned = () => queue(chosen(deck(index, records), choice), records, choice.perDay, new Date());
  const report = () => overview.state({ ...planned(), ...session });

  function choose(chosen) {
    choice = chosen;
    report();
  }

  /** Shows the card at `key` where there is one, else the first of the queue, else the end. */
  function show(key, turned = false) {
    const { cards } = planned(), found = deck(index, records).find((one) => one.key === key) ?? cards[0];
    shown = records.get(found?.key);
    keep({ active: Boolean(found), key: found?.key ?? null, turned });
    report();
    if (!found) return;
    card.show(found);
    if (turned) card.turn(shown, new Date());
    const after = cards.find((one) => one.key !== found.key);
    if (after) read(after.address).catch(() => {}); // ready when it is shown; what fails is asked again then
  }

  function keep(changes) {
    keepSession(Object.assign(session, changes));
  }

  function turn() {
    if (!session.active || session.turned) return;
    keep({ turned: true });
    card.turn(shown, new Date());
  }

  /** One change of the store at a time: what it tells of our own change is no news. */
  async function alone(change) {
    if (busy) return;
    busy = true;
    await change().finally(() => (busy = false));
  }

  async function grade(given) {
    if (!session.active || !session.turned) return;
    const { key } = session, before = shown;
    const { record, changed } = await give(store, key, before, given, new Date());
    put(key, record);
    if (!changed) session.done.push({ key, grade: given, before, after: record });
    overview.news(changed ? elsewhere(record) : "");
    show();
  }

  async function undo() {
    const last = session.done.pop();
    if (!last) return;
    const { record, changed } = await takeBack(store, last);
    put(last.key, record);
    overview.news(changed ? words.not_undone : words.undone);
    changed ? show(session.key, session.turned) : show(last.key, true);
  }

  function put(key, record) {
    record === undefined ? records.delete(key) : records.set(key, record);
  }

  /** Something has changed, here or in another tab: where it is the card shown, its new state counts. */
  async function refresh() {
    if (busy) return;
    await load();
    if (!session.active || same(records.get(session.key), shown)) return report();
    overview.news(elsewhere(records.get(session.key)));
    show();
  }

  function elsewhere(record) {
    const wait = record && Math.max(0, Date.parse(record.card.due) - Date.now());
    return record ? `${words.changed} ${words.comes_back.replace("#", delay(wait))}` : words.changed;
  }

  function start() {
    session.done = [];
    overview.news("");
    show();
  }

  function stop() {
    keep({ active: false });
    report();
  }

  const resume = () => (session.active ? show(session.key, session.turned) : report());

  return { load, choose, resume, refresh, report, start, stop, turn, grade: (given) => alone(() => grade(given)), undo: () => alone(undo) };
}
