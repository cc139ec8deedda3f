#!/usr/bin/env node
// From an editor's save to what they see: the preview of a copy of a report, one word edited again and again.
//
//   benches/edit.mjs [FOLDER] [EDITS] [LONG]
//
// Prints medians from save to new web page and from save to new printed pages with the steps on the way, both beside a
// whole build of the same format in the same run; from a form's "Save" to the new page; and the memory of the program at the
// start and after LONG edits. Needs
// the tools that tests/run installs, and the program: target/debug/findings, or what FINDINGS_BIN names.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "..");
const [sample = join(ROOT, "data/inspections/coventry-2023"), edits = "20", long = "500"] = process.argv.slice(2);
const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
const tools = process.env.FINDINGS_TEST_TOOLS ?? join(target, "test-tools");
const binary = process.env.FINDINGS_BIN ?? join(target, "debug/findings");
process.env.FINDINGS_BROWSER_TOOLS ??= join(tools, "browser");
const finding = "command -v chromium || command -v chromium-browser || command -v google-chrome";
process.env.FINDINGS_BROWSER ??= execFileSync("sh", ["-c", finding], { encoding: "utf8" }).trim();
const { launch } = await import("../tests/browser/chromium.mjs");
const { Folder, Program } = await import("../tests/browser/previewed.mjs");

const FILE = "sections/2.2.md";
const WORD = /^\w+/;
// So long the page rests between two edits: what is measured begins from rest.
const REST = 400;
// How Linux counts the time of processes.
const TICK = 10;

const scratch = mkdtempSync(join(tmpdir(), "findings-edit-"));
const folder = new Folder(sample, join(scratch, "folder"));
const program = await Program.start(binary, folder);
let count = 0;

/** Replaces the first word of a section by a new one; gives the word and when it was saved. */
function save() {
  const [old] = readFileSync(join(folder.path, FILE), "utf8").match(WORD);
  const word = `Edit${(count += 1)}x`;
  const at = now();
  folder.edit(FILE, old, word);
  return { word, at };
}

const now = () => performance.timeOrigin + performance.now();
const sorted = (values) => [...values].sort((one, other) => one - other);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const rounded = (value) => Math.round(value);

/** Memory of the program in MB: now, and at most so far. */
function memory() {
  const status = readFileSync(`/proc/${program.child.pid}/status`, "utf8");
  const of = (name) => rounded(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024);
  return { now: of("VmRSS"), peak: of("VmHWM") };
}

/** Milliseconds for which the program has used a processor so far: what else the machine does is not in it. */
function used() {
  const fields = readFileSync(`/proc/${program.child.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Many edits without a browser; gives the processor's time of each. */
async function manyEdits(number, files) {
  const before = used();
  for (let round = 0; round < number; round += 1) await bareEdit(files, false);
  return Math.round((used() - before) / number);
}

/** Milliseconds of a whole process that builds one format. */
function built(format) {
  const start = performance.now();
  const command = ["build", folder.path, "--lang", "en", "--format", format, "--force", "--quiet", "--out", join(scratch, "out")];
  const { status } = spawnSync(binary, command, { stdio: "ignore" });
  if (status !== 0) throw new Error(`building ${format} ended with ${status}`);
  return performance.now() - start;
}

/** From save to the word on the screen, with the steps on the way, in milliseconds. */
async function webEdit(page) {
  await page.evaluate(() => performance.clearResourceTimings());
  const seen = page.evaluate(
    (word) =>
      new Promise((done) => {
        const { contentDocument } = document.getElementById("report");
        const observer = new MutationObserver(() => {
          if (!contentDocument.body.textContent.includes(word)) return;
          observer.disconnect();
          const changed = performance.now();
          const { timeOrigin: origin } = performance;
          requestAnimationFrame(() => setTimeout(() => done({ changed, painted: performance.now(), origin })));
        });
        observer.observe(contentDocument, { subtree: true, childList: true, characterData: true });
      }),
    `Edit${count + 1}x`,
  );
  // The browser has begun to watch before the word is saved.
  await page.evaluate(() => 0);
  const { at } = save();
  const { changed, painted, origin } = await seen;
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.toJSON()));
  const changes = asked.find(({ name }) => name.includes("/changes"));
  const report = asked.find(({ name }) => name.endsWith("report.html"));
  return {
    "save to browser told": changes.responseEnd + origin - at,
    "report made": report.responseStart - report.startTime,
    "report read": report.responseEnd - report.responseStart,
    "page changed": changed - report.responseEnd,
    "painted": painted - changed,
    "save to new page shown": painted + origin - at,
  };
}

/** From save to the new drawing of the page that the word stands on, with the steps on the way, in milliseconds. */
async function printEdit(page) {
  await page.evaluate(() => performance.clearResourceTimings());
  const seen = page.evaluate(
    () =>
      new Promise((done) => {
        const { contentDocument, contentWindow } = document.getElementById("print");
        const inWindow = ({ target }) => {
          const { top, bottom } = target.getBoundingClientRect();
          return bottom > 0 && top < contentWindow.innerHeight;
        };
        const observer = new MutationObserver(async (records) => {
          const image = records.find(inWindow)?.target;
          if (!image) return;
          observer.disconnect();
          const changed = performance.now();
          await image.decode();
          const decoded = performance.now();
          const { timeOrigin: origin } = performance;
          requestAnimationFrame(() => setTimeout(() => done({ changed, decoded, painted: performance.now(), origin })));
        });
        observer.observe(contentDocument, { subtree: true, attributeFilter: ["src"] });
      }),
  );
  await page.evaluate(() => 0);
  const { at } = save();
  const { changed, decoded, painted, origin } = await seen;
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.toJSON()));
  const pages = asked.find(({ name }) => name.endsWith("pages.html"));
  return {
    "pages laid out": pages.responseStart - pages.startTime,
    "addresses changed": changed - pages.responseEnd,
    "new page fetched and drawn": decoded - changed,
    "painted": painted - decoded,
    "save to new pages shown": painted + origin - at,
  };
}

/** Brings the first printed page that an edit changes into the window. */
async function turnToPage(page) {
  const changed = page.evaluate(
    () =>
      new Promise((done) => {
        const { contentDocument } = document.getElementById("print");
        const observer = new MutationObserver(([{ target }]) => {
          observer.disconnect();
          target.scrollIntoView();
          done();
        });
        observer.observe(contentDocument, { subtree: true, attributeFilter: ["src"] });
      }),
  );
  await page.evaluate(() => 0);
  save();
  await changed;
}

/** In every page: when a form was sent, when the report in the frame said a word and had painted it, and when the page said so. */
function watchForm() {
  if (window !== top) return;
  const now = () => performance.timeOrigin + performance.now();
  addEventListener("submit", () => sessionStorage.setItem("sent", now()), { capture: true });
  const look = () => {
    const word = sessionStorage.getItem("word");
    const report = document.getElementById("report")?.contentDocument?.body;
    const isTold = Boolean(document.querySelector("section.pen .said"));
    // A page that is left before it has painted has not shown it.
    const once = (name, is) => word && is && !sessionStorage.getItem(name) && setTimeout(() => sessionStorage.setItem(name, now()));
    once("shown", report?.textContent.includes(word));
    once("told", isTold);
    if (!sessionStorage.getItem("shown") || !sessionStorage.getItem("told")) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** From pressing "Save" in a form to the word on the screen. */
async function formEdit(page) {
  const pen = await page.frame({ name: "report" }).locator(`[id^="p-2.2-"] > a.pen`).first().getAttribute("href");
  await page.goto(new URL(pen, page.url()).href, { waitUntil: "load" });
  const words = page.locator("section.pen textarea").first();
  const word = `Edit${(count += 1)}x`;
  await words.fill((await words.inputValue()).replace(WORD, word));
  await pause(REST);
  await page.evaluate((word) => sessionStorage.setItem("word", word), word);
  await page.locator("section.pen .buttons button").first().click();
  await page.waitForFunction(() => sessionStorage.getItem("shown") && sessionStorage.getItem("told"));
  return page.evaluate(() => {
    const [sent, shown, told] = ["sent", "shown", "told"].map((name) => Number(sessionStorage.getItem(name)));
    sessionStorage.clear();
    return { "a form's save to new page shown": shown - sent, "a form's save to “Saved.”": told - sent };
  });
}

/** The answers that a page asks for after an edit, without a browser, in milliseconds. */
async function bareEdit(files, around = true) {
  const before = await changes(0);
  const { word, at } = save();
  await changes(before);
  const told = now() - at;
  const times = {};
  for (const file of files) {
    const start = now();
    const body = Buffer.from(await (await program.get(`draft/en/${file}`)).arrayBuffer());
    times[file] = now() - start;
    if (file === "report.html" && !body.includes(word)) throw new Error(`the report does not say ${word}`);
  }
  if (around) {
    const start = now();
    await (await program.get("")).text();
    times["page around it"] = now() - start;
  }
  return { told, ...times };
}

async function changes(since) {
  return (await (await program.get(`changes?since=${since}`)).json()).count;
}

async function repeated(edit) {
  const all = [];
  for (let round = 0; round < Number(edits); round += 1) {
    await pause(REST);
    all.push(await edit());
  }
  const range = (values) => [sorted(values)[0], sorted(values).at(-1)].map(rounded);
  const told = (values) => ({ median: rounded(median(values)), range: range(values) });
  return Object.fromEntries(Object.keys(all[0]).map((name) => [name, told(all.map((one) => one[name]))]));
}

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(program.entry);
await webEdit(page);
const web = await repeated(() => webEdit(page));
const html = median(Array.from({ length: 5 }, () => built("html")));
await page.goto(`${program.address}?view=print`);
await turnToPage(page);
await pause(REST);
await printEdit(page);
const print = await repeated(() => printEdit(page));
const pdf = median(Array.from({ length: 5 }, () => built("pdf")));
const editing = await Program.start(binary, folder, 0, "edit");
await page.addInitScript(watchForm);
await page.goto(editing.entry, { waitUntil: "load" });
await formEdit(page);
const form = await repeated(() => formEdit(page));
await editing.end();
await browser.close();

const bare = await repeated(() => bareEdit(["report.html", "pages.html", "report.pdf"]));
const start = memory();
const middle = Math.floor(Number(long) / 2);
const processor = { "web page": await manyEdits(middle, ["report.html"]) };
const half = memory();
processor["web page, printed pages and PDF"] = await manyEdits(Number(long) - middle, ["report.html", "pages.html", "report.pdf"]);
const end = memory();
await program.end();
rmSync(scratch, { recursive: true });

console.log(JSON.stringify({
  edits: Number(edits),
  "web page, ms": web,
  "printed pages, ms": print,
  "forms, ms": form,
  "answers without a browser, ms": bare,
  "whole build of the web page, ms": rounded(html),
  "new page shown over whole build": Number((web["save to new page shown"].median / html).toFixed(2)),
  "whole build of the PDF, ms": rounded(pdf),
  "new pages shown over whole build": Number((print["save to new pages shown"].median / pdf).toFixed(2)),
  "PDF answered over whole build": Number((bare["report.pdf"].median / pdf).toFixed(2)),
  "processor's time of an edit, ms": processor,
  "memory, MB": { "at the start": start, [`after ${middle} edits more`]: half, [`after ${long} edits more`]: end },
}, null, 2));
