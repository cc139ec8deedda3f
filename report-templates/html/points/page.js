// What the page knows of the reader's points, and what its buttons do.
//
// What must hold: nothing is stored on this machine and nothing leaves it; the saved file is the only store, and the
// browser warns before unsaved words are closed. After each act the focus is where the reader was, and what happened is
// said.

let points = [];
let unsaved = false;

/** What was selected when a button began to be pressed, and when the list was opened: either may end the selection. */
let selectionBefore = null;
let selectionOfList = null;
for (const begin of ["pointerdown", "keydown"]) {
  document.addEventListener(begin, () => { selectionBefore = selected(); }, { capture: true });
}
document.addEventListener("click", () => { selectionBefore = null; });

/** Says what happened, in the window that is open or beside the count. */
function announce(words) {
  const inList = part("points_list").open;
  part("points_status").textContent = inList ? words : "";
  part("points_said").textContent = inList ? "" : words;
  part("points_said_close").hidden = inList || !words;
}

function changed() {
  unsaved = points.length > 0 || part("points_nil").checked;
  showAll();
}

/** The points with another one at this place. */
const withPoint = (index, point) => points.map((other, at) => (at === index ? point : other));

/** Keeps a point, new or edited, and goes back to where it was opened. */
function keep(point) {
  const index = points.findIndex((other) => other.id === point.id);
  const isNew = index < 0;
  points = isNew ? [...points, point] : withPoint(index, point);
  part("points_nil").checked = false;
  form.dialog.close();
  document.getSelection().removeAllRanges();
  selectionOfList = null;
  changed();
  if (!isNew) inList(point.id, "edit")?.focus();
  announce(sentence("kept", { number: (isNew ? points.length : index + 1) }));
}

const inList = (id, act) => part("points_kept").querySelector(`[data-point="${CSS.escape(id)}"] [data-act="${act}"]`);

function remove(point) {
  const index = points.indexOf(point);
  const asked = `${sentence("remove")}: ${sentence("of", { number: index + 1 })}`;
  if (!window.confirm(asked)) return;
  points = points.filter((other) => other !== point);
  form.unfinished.delete(point.id);
  changed();
  const next = points[Math.min(index, points.length - 1)];
  (next ? inList(next.id, "remove") : part("points_title")).focus();
  announce(sentence("removed", { number: index + 1 }));
}

function removeAll() {
  if (!window.confirm(`${part("points_remove_all").textContent}\n${sentence("count", { count: points.length })}`)) return;
  points = [];
  form.unfinished.clear();
  changed();
  part("points_title").focus();
  announce(sentence("removed_all"));
}

/** Gives the reader the file; the browser says where it is put. */
function save() {
  const noPoints = part("points_nil").checked && points.length === 0;
  if (points.length === 0 && !noPoints) {
    announce(part("points_none").textContent);
    return;
  }
  const who = oneLine(cleaned(part("points_who").value));
  const address = URL.createObjectURL(new Blob([asFile({ who, noPoints, points })], { type: "application/json" }));
  const link = made("a", "");
  link.href = address;
  link.download = fileName();
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  unsaved = false;
  const begun = form.unfinished.size;
  const says = [sentence("saved", { file: link.download })];
  if (begun > 0) says.push(sentence("unfinished", { count: begun }));
  announce(says.join(" "));
}

/** Adds the points of a saved file to those that are here. */
async function open(file) {
  try {
    const read = await readFile(file);
    take(read);
    const says = [sentence("opened", { count: read.points.length })];
    if (read.otherVersion) says.push(sentence("version"));
    for (const number of read.lost.slice(0, 5)) says.push(sentence("unknown", { number }));
    announce(says.join(" "));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    announce(error.message);
  }
}

/** A point that is here already is replaced by the file's, unless there are unsaved words here: then both stay. */
function take(read) {
  const here = new Set(points.map((point) => point.id));
  const keepsBoth = unsaved && points.length > 0;
  const same = (one, other) => Object.keys(OF_POINT).every((key) => one[key] === other[key]);
  for (const point of read.points) {
    const index = points.findIndex((other) => other.id === point.id);
    if (!here.has(point.id)) points = [...points, point];
    else if (!keepsBoth) points = withPoint(index, point);
    else if (!same(points[index], point)) points = [...points, { ...point, id: newId() }];
  }
  if (!part("points_who").value) part("points_who").value = read.who;
  part("points_nil").checked = points.length === 0 && (read.noPoints || part("points_nil").checked);
  if (here.size > 0 && read.points.length > 0) unsaved = true;
  showAll();
}

function openList() {
  selectionOfList = selected() ?? selectionBefore;
  announce("");
  part("points_list").showModal();
  part("points_list").scrollTop = 0;
  part("points_title").focus();
}

const pressed = {
  points_count: openList,
  points_close: () => part("points_list").close(),
  points_said_close: () => {
    announce("");
    part("points_count").focus();
  },
  points_save: save,
  points_new: () => openNew(selectionOfList?.spot, selectionOfList),
  points_read: () => part("points_file").click(),
  points_print: printList,
  points_remove_all: removeAll,
};
for (const [id, press] of Object.entries(pressed)) part(id).addEventListener("click", press);
for (const spot of spots.values()) {
  spot.button.addEventListener("click", () => openNew(spot, selected() ?? selectionBefore));
}
part("points_file").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  if (file) await open(file);
  // So that the same file can be chosen again.
  target.value = "";
});
for (const id of ["points_who", "points_nil"]) part(id).addEventListener("change", changed);
window.addEventListener("beforeunload", (event) => {
  if (unsaved || isUnfinished()) event.preventDefault();
});

part("points_no_scripts").hidden = true;
part("points_other_forms").hidden = false;
part("points_bar").hidden = false;
showAll();
