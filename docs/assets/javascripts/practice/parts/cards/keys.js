// The keys, heard only while the focus is in the page's own part (WCAG 2.1.4: a key alone must not act elsewhere).

export function onKeys(root, { turn, grade, undo }) {
  root.addEventListener("keydown", (event) => {
    const { key, target, repeat } = event;
    if (repeat || event.ctrlKey || event.altKey || event.metaKey || target.closest("input, select")) return;
    if (["1", "2", "3", "4"].includes(key)) grade(Number(key));
    else if (key.toLowerCase() === "u") undo();
    else if ((key === " " || key === "Enter") && !target.closest("a, button")) turn();
    else return;
    event.preventDefault();
  });
}
