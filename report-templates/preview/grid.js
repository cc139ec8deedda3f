// The keys of a grid of answers: one stop, arrows from answer to answer as in a spreadsheet.
//
// What must hold: letters choose as they do in every list of a browser; a list that is open has its own arrows; without this script
// each answer is a stop.
"use strict";

{
  /** The lists of the grid that is shown, row by row. */
  let rows = [];

  const isOpen = (list) => {
    try {
      return list.matches(":open");
    } catch {
      return false;
    }
  };

  const begun = (list) => [...list.options].find((one) => one.defaultSelected)?.value ?? "";
  const isChanged = (list) => list.value !== begun(list);
  const mark = (list) => list.closest("td").classList.toggle("changed", isChanged(list));

  function stop(list) {
    for (const one of rows.flat()) one.tabIndex = one === list ? 0 : -1;
  }

  function onKey(event) {
    const list = event.target.closest("select");
    if (!list || event.altKey || event.metaKey || isOpen(list)) return;
    const row = rows.findIndex((one) => one.includes(list));
    const column = rows[row].indexOf(list);
    const last = [rows.length - 1, rows[row].length - 1];
    const to = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? last[0] : row, last[1]],
      PageUp: [Math.max(row - 10, 0), column],
      PageDown: [Math.min(row + 10, last[0]), column],
    }[event.key];
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      list.value = "";
      list.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    if (!to) return;
    event.preventDefault();
    rows[to[0]]?.[to[1]]?.focus();
  }

  /** Looks after the grid of the page that is shown, where there is one. */
  function begin() {
    const grid = document.querySelector("table.grid");
    rows = grid ? [...grid.tBodies[0].rows].map((row) => [...row.querySelectorAll("select")]) : [];
    grid?.addEventListener("keydown", onKey);
    grid?.addEventListener("focusin", ({ target }) => {
      if (target.matches("select")) stop(target);
    });
    grid?.addEventListener("input", ({ target }) => mark(target));
    const all = rows.flat();
    if (all.length) stop(all[0]);
    all.forEach(mark);
  }

  begin();
  document.addEventListener("arrived", begin);
}
