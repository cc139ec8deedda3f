// Keeps what somebody writes in a form until it is saved: in this browser, for this folder and this address alone.
//
// What must hold: no word is made here; nothing is sent; what was saved or given up is forgotten; what is brought back brings
// the state of its file with it, so that a file that changed meanwhile is not written over.
"use strict";

const KEPT = `findings-words ${document.body.dataset.folder} `;
const STATE = ["was", "had"];

/** The form of the page, where one is open. */
let form = null;

/** What a form says of the folder. */
const values = () => Object.fromEntries([...new FormData(form)].filter(([name]) => name.startsWith("value.")));

/** The browser may have no room, or keep nothing: then the page works without. */
function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Keeps what the form says now, and whether it was sent so. */
function keep(sent = false) {
  const state = Object.fromEntries(STATE.map((name) => [name, form.elements[name].value]));
  const kept = { address: form.getAttribute("action"), title: form.dataset.title, state, values: values(), sent };
  attempt(() => localStorage.setItem(KEPT + form.elements.edit.value, JSON.stringify(kept)));
}

const forget = (edit) => attempt(() => localStorage.removeItem(KEPT + edit));

/** Everything that is kept of this folder, by form. */
function allKept() {
  const names = attempt(() => Object.keys(localStorage)) ?? [];
  const own = names.filter((name) => name.startsWith(KEPT));
  const read = (name) => [name.slice(KEPT.length), attempt(() => JSON.parse(localStorage.getItem(name)))];
  return new Map(own.map(read).filter(([, kept]) => kept));
}

/** Brings back what was not saved, and says so. */
function bringBack({ state, values: words }) {
  const now = values();
  if (Object.entries(words).every(([name, value]) => !(name in now) || now[name] === value)) return;
  for (const name of STATE) form.elements[name].value = state[name];
  for (const [name, value] of Object.entries(words)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  const said = document.createElement("p");
  said.className = "said";
  said.textContent = document.body.dataset.brought;
  form.before(said);
}

/** Leads to the other forms in which something was written and not saved. */
function tellOthers(others) {
  if (!others.length) return;
  const said = document.createElement("p");
  said.className = "said unsaved";
  said.append(`${document.body.dataset.unsaved} `);
  others.forEach(([, { address, title }], index) => {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = title;
    said.append(index ? ", " : "", link);
  });
  document.querySelector("aside").prepend(said);
}

/** Looks after the form of the page that is shown, and tells of the others. */
function begin() {
  form = document.querySelector("section.pen form");
  const kept = allKept();
  const { saved } = document.body.dataset;
  // Who goes back to the page after a save has perhaps written on since.
  if (kept.get(saved)?.sent) {
    forget(saved);
    kept.delete(saved);
  }
  if (form) {
    const edit = form.elements.edit.value;
    if ("again" in form.dataset) keep();
    else if (kept.has(edit)) bringBack(kept.get(edit));
    kept.delete(edit);
    form.addEventListener("input", () => keep());
    form.addEventListener("submit", () => keep(true));
    form.querySelector("a.close").addEventListener("click", () => forget(edit));
  }
  tellOthers([...kept]);
}

begin();
document.addEventListener("arrived", begin);
