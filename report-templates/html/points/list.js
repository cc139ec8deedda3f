// The list of points: on the screen with its buttons, and as it is printed.
//
// What must hold: the two say the same; every text is set as text; every button says of which point it is.

/** An element with a class and a text or elements in it. */
function made(tag, name, ...inside) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside);
  return element;
}

/** A text behind its label. */
function labelled(id, words) {
  return made("div", "", made("dt", "", document.querySelector(`label[for="page_point_${id}"]`).textContent), made("dd", "", words));
}

const kindWords = (kind) => [...part("point_kind").options].find((option) => option.value === kind).textContent;

/** Where a point is, in words; a link to it where the draft has it. */
function whereOf(point) {
  const spot = spots.get(point.number);
  if (!spot) return document.createTextNode(sentence("elsewhere"));
  const words = sentence("paragraph", { number: point.number });
  if (!spot.anchor) return document.createTextNode(words);
  const link = made("a", "", words);
  link.href = `#${spot.anchor}`;
  link.addEventListener("click", () => part("points_list").close());
  return link;
}

/** A point as it stands in the list. */
function item(point, index, where) {
  const said = made("dl", "");
  const quoted = point.quoted || excerpt(point.text);
  if (quoted) said.append(labelled("quoted", quoted));
  if (point.kind) said.append(labelled("kind", kindWords(point.kind)));
  if (point.correction) said.append(labelled("correction", point.correction));
  if (point.evidence) said.append(labelled("evidence", point.evidence));
  const name = made("strong", "", sentence("edited", { number: index + 1 }));
  return made("li", "", made("p", "points-name", name, " ", made("span", "", where)), said);
}

function excerpt(words) {
  const letters = Array.from(words);
  return letters.length > 160 ? `${letters.slice(0, 160).join("").replace(/\s+\S*$/u, "")}…` : words;
}

/** A button of a point; what it is about is heard and not seen. */
function button(name, index, press) {
  const control = made("button", "", sentence(name), made("span", "unseen", ` ${sentence("of", { number: index + 1 })}`));
  control.type = "button";
  control.dataset.act = name;
  control.addEventListener("click", press);
  return control;
}

/** Shows everything as it is now: list, counts, marks at the paragraphs. */
function showAll() {
  part("points_kept").replaceChildren(...points.map((point, index) => {
    const one = item(point, index, whereOf(point));
    one.dataset.point = point.id;
    one.append(made("div", "points-actions", button("edit", index, () => openKept(point)),
      button("remove", index, () => remove(point))));
    return one;
  }));
  part("points_none").hidden = points.length > 0;
  part("points_kept").hidden = points.length === 0;
  part("points_nil_field").hidden = points.length > 0;
  part("points_remove_all").hidden = points.length === 0;
  part("points_count").textContent = sentence("count", { count: points.length });
  showCounts();
}

const showCounts = () => [...spots.values()].forEach(showCount);

/** A number in the margin says what it does, and how many points there are on its paragraph. */
function showCount({ number, button: mark }) {
  const count = points.filter((point) => point.number === number).length;
  const says = [sentence("make", { number })];
  if (count > 0) says.push(sentence("count", { count }));
  const begun = form.unfinished.has(number);
  if (begun) says.push(sentence("begun"));
  mark.classList.toggle("has-begun", begun);
  mark.setAttribute("aria-label", says.join(". "));
  mark.classList.toggle("has-points", count > 0);
}

/** Prints the list and nothing else of the page. */
function printList() {
  const paper = document.querySelector(".points-print");
  part("points_printed_who").textContent = part("points_who").value;
  part("points_printed_nil").hidden = !part("points_nil").checked;
  part("points_printed").replaceChildren(...points.map((point, index) => item(point, index, place(point))));
  paper.hidden = false;
  document.documentElement.classList.add("only-points");
  window.addEventListener("afterprint", () => {
    document.documentElement.classList.remove("only-points");
    paper.hidden = true;
  }, { once: true });
  window.print();
}

const place = (point) =>
  point.number === null ? sentence("elsewhere") : sentence("paragraph", { number: point.number });
