// The bar that announces a new version: at the foot of the window, out of the way of what has the focus.
const LATER = "guide-later";

/** Shows the bar once; `accept` is called when the reader wants the new version. */
export function announce(words, accept) {
  if (document.querySelector(".new-version") || put()) return;
  const says = make("p", { role: "status" }), reload = make("button", { type: "button" }, words.reload), later = make("button", { type: "button" }, words.later);
  const bar = make("section", { class: "new-version md-typeset", "aria-label": words.bar }, says, reload, later);
  document.body.append(bar);
  says.textContent = words.new; // after the region is there: else it is not read aloud
  reload.addEventListener("click", accept);
  later.addEventListener("click", () => {
    put("yes");
    bar.remove();
    document.documentElement.style.scrollPaddingBottom = "";
  });
  document.documentElement.style.scrollPaddingBottom = `${bar.offsetHeight}px`; // what the focus moves to stops above it
  uncover(bar);
}

function uncover(bar) {
  const focused = document.activeElement, hidden = focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  if (focused !== document.body && hidden > 0 && hidden < innerHeight) scrollBy(0, hidden + 8);
}

/** "Later" holds for this tab; storage may be refused. */
function put(value) {
  try {
    if (value) sessionStorage.setItem(LATER, value);
    return sessionStorage.getItem(LATER);
  } catch {
    return null;
  }
}

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}
