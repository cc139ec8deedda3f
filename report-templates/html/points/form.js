// The window in which one point is made or edited.
//
// What must hold: it says what it is about before it asks, and what must be filled in; what was typed is not lost by a slip: Escape closes the window
// and keeps the words for when the same place is opened again, only “Cancel” gives them up.

const FIELDS = ["number", "row", "quoted", "kind", "correction", "evidence"];
/** Those in which a reader writes at length. */
const TEXTS = ["quoted", "correction", "evidence"];

const form = {
  dialog: part("point"),
  /** The point that is edited, or nothing. */
  point: null,
  /** The place that the window was opened for: a spot, or where there is no number. */
  spot: null,
  anchor: null,
  /** Whether the number is asked for, because the window was not opened from one. */
  asks: false,
  /** What the fields held when the window was opened. */
  before: "",
  /** What was typed and neither kept nor given up, by what it is about. */
  unfinished: new Map(),
  /** Whether words were put aside that nobody was told of yet. */
  aside: false,
};

const field = (name) => part(`point_${name}`);
const typed = () => JSON.stringify(FIELDS.map((name) => field(name).value));
const isUnfinished = () => form.unfinished.size > 0 || (form.dialog.open && typed() !== form.before);
const formKey = () => form.point?.id ?? form.spot?.number ?? "elsewhere";

/** Opens the window for a new point about a spot, or about none, with the words that are selected there. */
function openNew(spot, selection) {
  form.point = null;
  form.spot = spot ?? null;
  form.anchor = spot ? spot.anchor : selection?.heading?.id ?? null;
  form.asks = !spot;
  const within = selection && (spot ? selection.spot === spot : !selection.spot) ? selection : null;
  const row = spot && within?.row ? spot.rows.indexOf(within.row) : -1;
  show(sentence("new"), {
    quoted: row >= 0 ? rowWords(spot.rows[row]) : within?.words ?? "",
    row: row >= 0 ? String(row) : "",
  });
}

/** Opens the window for a point that was kept. */
function openKept(point) {
  form.point = point;
  form.spot = spots.get(point.number) ?? null;
  form.anchor = point.anchor;
  form.asks = !form.spot;
  const row = form.spot ? form.spot.rows.map(rowWords).indexOf(point.quoted) : -1;
  show(sentence("edited", { number: points.indexOf(point) + 1 }), { ...point, row: row >= 0 ? String(row) : "" });
}

function show(title, values) {
  field("title").textContent = title;
  field("number_field").hidden = !form.asks;
  const unfinished = form.unfinished.get(formKey());
  field("number").value = unfinished?.number ?? "";
  showSpot(form.asks ? spots.get(numberAsked()) : form.spot);
  for (const name of FIELDS.slice(1)) field(name).value = values[name] ?? "";
  form.before = typed();
  if (unfinished) for (const name of FIELDS) field(name).value = unfinished[name];
  fault("");
  announce("");
  form.dialog.showModal();
  form.dialog.scrollTop = 0;
  // Whoever listens begins where everybody begins to read: at the paragraph that it is about.
  const first = field("words").hidden ? (field("row_field").hidden ? "kind" : "row") : "words";
  field(form.asks ? "number" : first).focus();
}

/** Says which paragraph it is, in its own words, and offers its rows. */
function showSpot(spot) {
  const words = spot ? spot.shown : form.point?.text ?? "";
  // A number that is none is told when the point is kept: it is not about a place without a number.
  const none = form.asks && numberAsked() !== null ? "" : sentence("elsewhere");
  field("where").textContent = spot ? sentence("paragraph", { number: spot.number }) : none;
  field("words").textContent = words;
  field("words").hidden = !words;
  const rows = spot?.rows ?? [];
  field("row_field").hidden = rows.length === 0;
  const options = rows.map((row, index) => new Option(rowWords(row), String(index)));
  field("row").replaceChildren(field("row").options[0], ...options);
  field("row").value = "";
  showPlace(spot);
}

/** Marks in the text what the window is about. */
function showPlace(spot) {
  for (const other of document.querySelectorAll(".pointed")) other.classList.remove("pointed");
  spot?.block.classList.add("pointed");
}

/** Keeps what was typed for when the same place is opened again. */
function putAside() {
  if (typed() === form.before) return;
  form.unfinished.set(formKey(), Object.fromEntries(FIELDS.map((name) => [name, field(name).value])));
  form.before = typed();
  form.aside = true;
}

/** The number that was typed; nothing where none was, and no number where it is none. */
function numberAsked() {
  const asked = field("number").value.trim();
  return asked === "" ? null : Number(asked);
}

/** Says what is wrong with a field, below it, and goes there. */
function fault(words, name) {
  field("fault").textContent = words;
  if (words) field(name).parentElement.append(field("fault"));
  for (const one of ["number", ...TEXTS]) {
    if (words && one === name) field(one).setAttribute("aria-invalid", "true");
    else field(one).removeAttribute("aria-invalid");
  }
  if (words) field(name).focus();
}

/** The point as it is typed; nothing, and a word about it, where something is missing. */
function typedPoint() {
  const value = (name) => cleaned(field(name).value);
  const asked = form.asks ? numberAsked() : form.spot.number;
  const spot = spots.get(asked) ?? null;
  if (asked !== null && !spot) {
    fault(sentence("unknown", { number: value("number") }), "number");
    return null;
  }
  if (!value("correction") && !value("evidence") && !value("kind")) {
    fault(sentence("nothing"), "correction");
    return null;
  }
  for (const name of TEXTS) {
    const over = Array.from(value(name)).length - LONGEST;
    if (over > 0) {
      fault(sentence("too_long", { count: over }), name);
      return null;
    }
  }
  return {
    id: form.point?.id ?? newId(),
    number: spot?.number ?? null,
    anchor: spot ? spot.anchor : form.anchor,
    text: spot ? spot.words : form.point?.text ?? "",
    quoted: value("quoted"),
    kind: value("kind"),
    correction: value("correction"),
    evidence: value("evidence"),
  };
}

field("needed").textContent = sentence("nothing");
field("number").addEventListener("input", () => {
  showSpot(spots.get(numberAsked()));
  // What was put aside under this number comes back, where nothing else was typed.
  const unfinished = form.unfinished.get(numberAsked());
  if (unfinished && FIELDS.slice(1).every((name) => !field(name).value)) {
    for (const name of FIELDS.slice(1)) field(name).value = unfinished[name];
  }
});
field("row").addEventListener("change", () => {
  const row = (spots.get(numberAsked()) ?? form.spot)?.rows[Number(field("row").value)];
  field("quoted").value = field("row").value && row ? rowWords(row) : "";
});
field("keep").addEventListener("click", () => {
  const point = typedPoint();
  if (!point) return;
  form.unfinished.delete(formKey());
  if (form.asks) form.unfinished.delete(point.number);
  form.before = typed();
  keep(point);
});
field("cancel").addEventListener("click", () => {
  form.unfinished.delete(formKey());
  form.before = typed();
  form.dialog.close();
});
form.dialog.addEventListener("cancel", putAside);
form.dialog.addEventListener("close", () => {
  // This comes late: the window may be open again.
  if (form.dialog.open) return;
  putAside();
  showPlace(null);
  showCounts();
  if (form.aside) announce(sentence("aside"));
  form.aside = false;
});
