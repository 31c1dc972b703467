// Pieces that the views of the interview share.
import { element } from "../page.js";

export const heading = (text, properties = {}) => element("h2", { tabIndex: -1, className: "interview__title", textContent: text, ...properties });

/** A button; the first of a view is the one that goes on. */
export function button(text, onclick, first = false) {
  return element("button", { type: "button", className: first ? "md-button md-button--primary" : "md-button", textContent: text, onclick });
}

export const actions = (...buttons) => element("div", { className: "interview__actions" }, ...buttons);

export const list = (items) => element("ul", {}, ...items.map((item) => element("li", {}, item)));

export const link = ({ title, address }) => (address ? element("a", { href: address, textContent: title }) : title);

/** Asks before something is lost; the promise is of the answer. Escape says no. */
export function confirm(root, words, text, yes) {
  const dialog = element("dialog", { className: "interview__dialog", "aria-labelledby": "interview-confirm" });
  const close = (value) => () => dialog.close(value);
  dialog.append(element("p", { id: "interview-confirm", textContent: text }), actions(button(yes, close("yes"), true), Object.assign(button(words.cancel, close("")), { autofocus: true })));
  root.append(dialog);
  dialog.showModal();
  return new Promise((answer) => dialog.addEventListener("close", () => {
    dialog.remove();
    answer(dialog.returnValue === "yes");
  }));
}
