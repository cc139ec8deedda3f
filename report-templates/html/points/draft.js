// What of the draft a point can be about: everything with a number in its margin, its words, its rows, and what the
// reader has selected.
//
// What must hold: words are read from the page and never put into it as markup; they are what `findings responses import`
// knows of the same paragraph (src/report/spot.rs), without numbers and marks, rows with a bar between their cells.

/** The element of this id, of the page's own furniture. */
const part = (id) => document.getElementById(`page_${id}`);

const data = JSON.parse(part("points_data").textContent);

/** A sentence of the page with its values in their places. */
const sentence = (name, values = {}) =>
  Object.entries(values).reduce((text, [key, value]) => text.split(`{${key}}`).join(String(value)), data[name]);

/** The most characters that a text of a point may have: `findings responses import` refuses a file with more. */
const LONGEST = 10000;

const NOT_WORDS = ".draft-number, .number, .note-ref, .unseen, .untranslated > .mark, [aria-hidden], svg, button";

const oneLine = (text) => text.replace(/\s+/gu, " ").trim();

/** The words of an element as a reader sees them, on one line. */
function wordsOf(element) {
  const copy = element.cloneNode(true);
  for (const other of copy.querySelectorAll(NOT_WORDS)) other.remove();
  if (copy.matches(".box")) copy.querySelector(":scope > .label")?.remove();
  for (const block of copy.querySelectorAll("p, li, br, blockquote, figcaption")) block.after(" ");
  return oneLine(copy.textContent);
}

/** What has a number in its margin. */
class Spot {
  constructor(number, block, button) {
    this.number = number;
    this.block = block;
    this.button = button;
    this.anchor = block.id || null;
  }

  get rows() {
    return [...this.block.querySelectorAll("tbody tr")].filter((row) => row.cells.length > 0);
  }

  get words() {
    const all = this.rows.length > 0 ? this.#tableWords() : wordsOf(this.block);
    return Array.from(all).slice(0, LONGEST).join("");
  }

  /** What is shown of it beside the form: of a table its name, because its rows are offered one by one. */
  get shown() {
    const caption = this.block.querySelector("caption, figcaption");
    return this.rows.length > 0 ? (caption ? wordsOf(caption) : "") : this.words;
  }

  #tableWords() {
    const all = (selector) => [...this.block.querySelectorAll(selector)].map(wordsOf);
    const chart = this.block.matches(".chart") ? [...all("figcaption"), ...all(":scope > .run-on > p.small")] : [];
    return oneLine([...chart, ...all("caption"), ...this.rows.map(rowWords), ...all(".table > p.small")].join(" "));
  }
}

/** The words of a row of a table. The number that a programme prints is part of them. */
function rowWords(row) {
  const cell = (one) => {
    const number = one.querySelector(".number");
    return oneLine(`${number ? number.textContent : ""} ${wordsOf(one)}`);
  };
  return [...row.cells].map(cell).join(" | ");
}

/** Everything that has a number, by it; makes a button of each number. */
const spots = new Map();
for (const link of document.querySelectorAll("main .draft-number")) {
  const number = Number(link.lastChild.textContent);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "draft-number";
  button.textContent = String(number);
  link.replaceWith(button);
  // A chart's number stands in its caption.
  const block = button.closest("figcaption")?.parentElement ?? button.closest(".box > .label")?.parentElement;
  spots.set(number, new Spot(number, block ?? button.parentElement, button));
}

const spotOfAnchor = (anchor) => [...spots.values()].find((spot) => anchor && spot.anchor === anchor);

/** The spot that a node stands in: the innermost one. */
function spotAround(node) {
  for (let element = node; element; element = element.parentElement) {
    const found = [...spots.values()].find((spot) => spot.block === element);
    if (found) return found;
  }
  return undefined;
}

/** The heading that a node stands under: what has no number is found again by it. */
function headingAbove(node) {
  const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)[id]")];
  const before = (heading) =>
    heading.contains(node) || heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return headings.filter(before).pop();
}

/** What is selected in the text of the draft, as it is when this is asked; nothing if nothing is. */
function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const inside = document.querySelector("main").contains(range.commonAncestorContainer);
  const words = oneLine(selection.toString());
  if (!inside || !words) return null;
  const start = range.startContainer;
  const from = start.nodeType === Node.TEXT_NODE ? start.parentElement : start;
  return { words: words.slice(0, LONGEST), spot: spotAround(from), row: from.closest("tbody tr"), heading: headingAbove(from) };
}
