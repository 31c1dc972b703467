// A term shows its short definition on hover, focus and tap. It stays while pointed at, and Escape closes it (WCAG 1.4.13).
"use strict";

(() => {
  const tip = Object.assign(document.createElement("div"), { id: "definition", className: "definition", hidden: true });
  tip.setAttribute("role", "tooltip");
  (document.querySelector("main") || document.body).append(tip); // within a landmark
  let shown = null, closing = 0;

  document.querySelectorAll("a.term[title]").forEach((link) => {
    link.dataset.definition = link.title;
    link.removeAttribute("title"); // the browser's own tooltip would cover ours
  });

  function show(link) {
    clearTimeout(closing);
    if (shown === link) return;
    hide();
    shown = link;
    tip.textContent = link.dataset.definition;
    link.setAttribute("aria-describedby", tip.id);
    tip.hidden = false;
    place(link.getClientRects()[0]);
  }

  /** Under the term, or above it where there is no room; never out of the page. */
  function place(box) {
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const below = box.bottom + tip.offsetHeight + 8 < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(box.left, room)) + scrollX}px`;
    tip.style.top = `${(below ? box.bottom + 4 : box.top - tip.offsetHeight - 4) + scrollY}px`;
  }

  function hide() {
    shown?.removeAttribute("aria-describedby");
    delete shown?.dataset.tapped;
    shown = null;
    tip.hidden = true;
  }

  /** Leaves time to move the pointer onto the definition; one shown by the focus stays as long as the focus. */
  function later() {
    clearTimeout(closing);
    if (shown !== document.activeElement) closing = setTimeout(hide, 200);
  }
  const term = (event) => event.target.closest?.("a.term[data-definition]");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (term(event)) show(term(event));
    else if (event.target.closest?.("#definition")) clearTimeout(closing);
    else if (shown) later();
  });
  document.addEventListener("focusin", (event) => (term(event) ? show(term(event)) : hide()));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());

  let touched = false;
  document.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; });
  document.addEventListener("keydown", () => { touched = false; });
  document.addEventListener("click", (event) => {
    const link = term(event);
    if (!link) return void (event.target.closest?.("#definition") || hide());
    if (touched && !(shown === link && link.dataset.tapped)) {
      event.preventDefault(); // the first tap shows, the second follows
      show(link);
      link.dataset.tapped = "yes";
    }
  });
})();
