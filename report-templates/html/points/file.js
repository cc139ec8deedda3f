// Points as a file: written for `findings responses import` (src/responses/read_json.rs), and read again.
//
// What must hold: a file that is opened is a stranger's. Whatever is not exactly as this page writes it is refused whole,
// and its texts are only ever text.

const FORMAT = "findings-points";
const FORMAT_VERSION = 1;
const MOST_POINTS = 2000;
const LARGEST_FILE = 20000000;
const LONGEST_ID = 60;

// What a page would obey instead of showing it: control characters, and marks that turn the order of letters.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

const cleaned = (text) => text.replace(UNSEEN, "").trim();

/** An id that no other point has. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** All points as the text of a file. */
function asFile({ who, noPoints, points }) {
  const file = {
    format: FORMAT,
    format_version: FORMAT_VERSION,
    report: data.report,
    draft: data.draft,
    language: data.language,
    digest: data.digest,
    copy: data.copy,
    who,
    no_points: noPoints,
    points: points.map(({ id, number, anchor, text, quoted, kind, correction, evidence }) => (
      { id, number, anchor, text, quoted, kind, correction, evidence })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What the file is called: which report, which draft, its embargo, whose copy. */
function fileName() {
  const parts = [data.file_name, data.language, data.copy, data.file_points].filter(Boolean);
  return `${parts.join("-").replace(/[^\p{L}\p{N}.]+/gu, "-").slice(0, 150)}.json`;
}

/** What is said of a file that is not taken. */
class Refused extends Error {}

const text = (longest) => (value) => typeof value === "string" && Array.from(value).length <= longest;
const orNothing = (fits) => (value) => value === null || fits(value);
const number = (value) => Number.isInteger(value) && value > 0 && value < 1000000;

const OF_FILE = {
  format: (value) => value === FORMAT,
  format_version: (value) => value === FORMAT_VERSION,
  report: text(LONGEST),
  draft: text(LONGEST),
  language: text(LONGEST),
  digest: text(LONGEST),
  copy: orNothing(text(LONGEST)),
  who: text(LONGEST),
  no_points: (value) => typeof value === "boolean",
  points: (value) => Array.isArray(value) && value.length <= MOST_POINTS,
};

const OF_POINT = {
  id: (value) => text(LONGEST_ID)(value) && value !== "",
  number: orNothing(number),
  anchor: orNothing((value) => /^[\w.-]{1,120}$/u.test(value)),
  text: text(LONGEST),
  quoted: text(LONGEST),
  kind: (value) => value === "" || [...part("point_kind").options].some((option) => option.value === value),
  correction: text(LONGEST),
  evidence: text(LONGEST),
};

/** Whether a value is a record of exactly these fields. */
function has(record, fields) {
  const keys = record !== null && typeof record === "object" && !Array.isArray(record) ? Object.keys(record) : [];
  return keys.length === Object.keys(fields).length &&
    keys.every((key) => Object.hasOwn(fields, key) && fields[key](record[key]));
}

/** What a file says, tied to this draft; throws what is to be said of one that is refused. */
async function readFile(file) {
  const foreign = new Refused(sentence("foreign"));
  if (file.size > LARGEST_FILE) throw foreign;
  let read = null;
  try {
    read = JSON.parse((await file.text()).replace(/^\ufeff/u, ""));
  } catch {
    throw foreign;
  }
  if (!has(read, OF_FILE) || !read.points.every((point) => has(point, OF_POINT))) throw foreign;
  if (new Set(read.points.map((point) => point.id)).size < read.points.length) throw foreign;
  if (read.report !== data.report || read.language !== data.language) throw new Refused(sentence("other"));
  const points = read.points.map((point) => ({
    ...point,
    ...tied(point, read),
    text: cleaned(point.text),
    quoted: cleaned(point.quoted),
    correction: cleaned(point.correction),
    evidence: cleaned(point.evidence),
  }));
  const lost = read.points.filter((point, index) => point.number !== null && points[index].number === null);
  return {
    who: oneLine(cleaned(read.who)),
    noPoints: read.no_points && points.length === 0,
    points,
    otherVersion: !isThisDraft(read),
    lost: [...new Set(lost.map((point) => point.number))],
  };
}

const isThisDraft = (read) => read.draft === data.draft && read.digest === data.digest;

/** The number and anchor of a point in this draft: by its anchor; by its number only where the drafts are the same. */
function tied({ number, anchor }, read) {
  const spot = spotOfAnchor(anchor) ?? (anchor === null && isThisDraft(read) ? spots.get(number) : undefined);
  return spot ? { number: spot.number, anchor: spot.anchor } : { number: null, anchor };
}
