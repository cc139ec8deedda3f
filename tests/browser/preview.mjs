// Looks at the preview of a sample in Chromium while the sample is edited, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node preview.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: the sample, the edits that are made to its copy, and the texts by which each is seen. FOLDER is
// where the sample is copied to. What must hold: every step waits for what it is about, never for a time; this script
// reports and does not judge: tests/written/test_preview.py does.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { keyboard } from "./keyboard.mjs";
import { Folder, Program, WINDOW, looked } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, section, sheet, above, below, contradiction, broken, mended, language } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, "sample"));
let program = await Program.start(binary, folder);
const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW, permissions: ["clipboard-read", "clipboard-write"] });
const requests = new Set();
const complaints = [];
const page = await context.newPage();
context.on("request", (request) => requests.add(request.url()));
page.on("console", (message) => {
  if (["error", "warning"].includes(message.type())) complaints.push(message.text());
});
page.on("pageerror", (error) => complaints.push(error.message));

/** Waits until the report in the frame says something. */
const says = (text) =>
  page.waitForFunction((text) => document.getElementById("report")?.contentDocument?.body?.textContent.includes(text), text);
const stands = (standing) => page.waitForFunction((name) => document.getElementById("state").classList.contains(name), standing);

/** What the page and the report in it say and show now. */
const now = () =>
  page.evaluate((section) => {
    const tidy = (one) => one.textContent.replace(/\s+/g, " ").trim();
    const words = (selector) => [...document.querySelectorAll(selector)].map(tidy);
    const frame = document.getElementById("report");
    const report = frame?.contentDocument;
    return {
      title: document.title,
      language: document.documentElement.lang,
      state: words("#state > p")[0],
      standing: document.getElementById("state").className,
      errors: words("#state li"),
      headings: words("h2"),
      current: words("[aria-current=true]"),
      problems: words(".problems .headline"),
      places: words(".problems .place code"),
      ratings: words("summary"),
      reportLanguage: report?.documentElement.lang,
      reportText: report?.body?.textContent.replace(/\s+/g, " "),
      top: report?.getElementById(section)?.getBoundingClientRect().top,
      scroll: frame?.contentWindow.scrollY,
      focused: document.activeElement.id || document.activeElement.textContent.trim().slice(0, 80),
      opened: words("details[open] > summary"),
    };
  }, section);

/** Follows one of the switches by its word. */
async function choose(word) {
  await Promise.all([page.waitForEvent("load"), page.click(`nav >> text="${word}"`)]);
}

/** Follows the link of the report to its other language, which may lie outside the window. */
async function follow(tag) {
  const click = (link) => link.click();
  await Promise.all([page.waitForEvent("load"), page.frame("report").$eval(`a[hreflang="${tag}"]`, click)]);
}

/** Waits until the printed pages in the window are there. */
const drawn = () =>
  page.waitForFunction(() => {
    const { contentDocument, contentWindow } = document.getElementById("print") ?? {};
    const shown = [...(contentDocument?.images ?? [])].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < contentWindow.innerHeight;
    });
    return shown.length > 0 && shown.every((image) => image.complete && image.naturalWidth > 0);
  });

/** What the page and the printed pages in it say and show now. */
const printed = async () => {
  const pages = await page.evaluate((sheet) => {
    const { contentDocument, contentWindow } = document.getElementById("print");
    const images = [...contentDocument.images];
    return {
      language: contentDocument.documentElement.lang,
      addresses: images.map((image) => image.getAttribute("src")),
      alternatives: images.map((image) => image.alt),
      top: contentDocument.getElementById(`sheet-${sheet}`).getBoundingClientRect().top,
      scroll: contentWindow.scrollY,
    };
  }, sheet);
  return { ...(await now()), pages };
};

/** Brings a section near the top of the frame, as somebody who reads it has it. */
const readOn = () =>
  page.evaluate((section) => {
    const { contentDocument, contentWindow } = document.getElementById("report");
    contentDocument.getElementById(section).scrollIntoView({ behavior: "instant" });
    contentWindow.scrollBy({ top: -120, behavior: "instant" });
  }, section);

const seen = {};
await page.goto(program.entry, { waitUntil: "load" });
seen.opened = await now();
seen.clean = await looked(page);

// Every rating opens on its working.
await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
const lines = (workings) => workings.map((one) => one.innerText.split("\n").filter(Boolean));
seen.workings = await page.$$eval("details", lines);
seen.open = await looked(page);
await page.evaluate(() => [...document.querySelectorAll("details")].slice(1).forEach((details) => (details.open = false)));

// A reader in the middle, with the focus on something: saves above and below them.
await readOn();
await page.evaluate(() => document.querySelector("summary").focus());
seen.reading = await now();
folder.edit(above.file, above.words, above.instead);
await says(above.seen);
seen.savedAbove = await now();
folder.edit(below.file, below.words, below.instead);
await says(below.seen);
seen.savedBelow = await now();

// Another edition is opened where the reader was.
await choose("Final");
await says(above.seen);
seen.final = await now();
await choose("Draft");
seen.draftAgain = await now();

// Saves one after the other, faster than the page follows: the last one is what is shown.
const [first] = readFileSync(join(folder.path, below.file), "utf8").match(/Nearly two years|Almost two years/);
let words = first;
for (let save = 1; save <= 12; save += 1) {
  folder.edit(below.file, words, `Saved ${save} times`);
  words = `Saved ${save} times`;
  await new Promise((resolve) => setTimeout(resolve, 45));
}
await says(words);
await stands("fresh");
seen.savedFast = await now();
folder.edit(below.file, words, first);
await says(first);

// A save while the report is read for the first time.
seen.readFirst = [];
for (let wait = 0; wait < 60; wait += 10) {
  const opening = await context.newPage();
  const loaded = opening.goto(program.address, { waitUntil: "load" });
  await new Promise((resolve) => setTimeout(resolve, wait));
  folder.edit(below.file, first, `${first} `);
  folder.edit(below.file, `${first} `, first);
  await loaded;
  await opening.waitForFunction(() => document.getElementById("report").contentDocument?.readyState === "complete");
  await opening.waitForTimeout(250);
  seen.readFirst.push(await opening.evaluate(() => {
    const { contentDocument } = document.getElementById("report");
    const ids = [...contentDocument.querySelectorAll("[id]")].map(({ id }) => id);
    return { twice: ids.length - new Set(ids).size, sections: contentDocument.querySelectorAll("main").length };
  }));
  await opening.close();
}

// A problem leads to its place, and its file and line can be copied.
folder.edit(contradiction.file, contradiction.words, contradiction.instead);
await says(contradiction.seen);
await page.waitForSelector(`.problems a:has-text(${JSON.stringify(contradiction.figure)})`);
seen.problem = await now();
seen.problems = await looked(page);
await page.click(".problems .headline a");
seen.led = await (
  await page.waitForFunction(() => {
    const { contentDocument, contentWindow } = document.getElementById("report");
    const place = contentDocument.activeElement;
    const { top, bottom } = place.getBoundingClientRect();
    return place.id && top >= 0 && bottom <= contentWindow.innerHeight && { text: place.textContent, id: place.id };
  })
).jsonValue();
await page.click("button[data-copy]");
await page.waitForFunction(() => document.getElementById("said").textContent);
seen.copied = {
  clipboard: await page.evaluate(() => navigator.clipboard.readText()),
  said: await page.textContent("#said"),
  shown: await page.textContent("button[data-copy]"),
};
// The button says so for a moment.
await page.waitForFunction((shown) => document.querySelector("button[data-copy]").textContent !== shown, seen.copied.shown);
seen.keyboard = { "1400 px": await keyboard(page) };
await page.setViewportSize({ width: 320, height: 700 });
seen.keyboard["320 px"] = await keyboard(page);
await page.setViewportSize(WINDOW);

// A file that cannot be read: the last version stays, under the problems; mending brings the next one.
folder.edit(broken.file, broken.words, broken.instead);
await stands("kept");
seen.broken = await now();
seen.kept = await looked(page);
folder.edit(mended.file, mended.words, mended.instead);
await says(mended.seen);
await stands("fresh");
seen.mended = await now();

// The printed pages: as they are, and one of them as a picture to hold beside the PDF.
await choose("Printed pages");
await drawn();
seen.print = await printed();
seen.printed = await looked(page);
const alone = await context.newPage();
await alone.setViewportSize(WINDOW);
await alone.goto(`${program.address}draft/en/pages.html`, { waitUntil: "load" });
seen.printedAlone = await looked(alone);
await alone.locator(`#sheet-${sheet}`).evaluate((image) => (image.scrollIntoView(), image.decode()));
await alone.locator(`#sheet-${sheet}`).screenshot({ path: join(scratch, "shown.png") });
await alone.close();
writeFileSync(join(scratch, "report.pdf"), Buffer.from(await (await program.get("draft/en/report.pdf")).arrayBuffer()));
// A reader in the middle: what did not change is not asked for again, what changed is, and they stay where they were.
await page.evaluate((sheet) => {
  const { contentDocument, contentWindow } = document.getElementById("print");
  contentDocument.getElementById(`sheet-${sheet}`).scrollIntoView({ behavior: "instant" });
  contentWindow.scrollBy({ top: 200, behavior: "instant" });
}, sheet);
await drawn();
seen.printRead = await printed();
const count = () => page.evaluate(() => document.body.dataset.count);
const counted = (before) => page.waitForFunction((before) => document.body.dataset.count !== before, before);
const beforeBreak = await count();
folder.edit(broken.file, broken.words, broken.instead);
await counted(beforeBreak);
seen.printKept = await printed();
const beforeMend = await count();
folder.edit(broken.file, broken.instead, broken.words);
await counted(beforeMend);
seen.printMended = await printed();
const beforeChange = await count();
folder.edit(below.file, below.instead, below.words);
await counted(beforeChange);
await drawn();
seen.printChanged = await printed();
// The window becomes narrower and wide again: the same part of the page is at its top.
const part = () =>
  page.evaluate(() => {
    const images = [...document.getElementById("print").contentDocument.images];
    const at = images.find((image) => image.getBoundingClientRect().bottom > 0);
    const { top, height } = at.getBoundingClientRect();
    return { id: at.id, part: top / height };
  });
seen.parts = [await part()];
for (const width of [700, 1100, WINDOW.width]) {
  await page.setViewportSize({ ...WINDOW, width });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  seen.parts.push(await part());
}
// Pages come before the one that is read: its text stays.
const beforeMore = await count();
folder.edit(above.file, above.words, `${"Much was going on when we came. ".repeat(250)}\n\n${above.words}`);
await counted(beforeMore);
await drawn();
seen.printMore = { ...(await printed()), part: await part() };
await page.click(".problems .headline a");
await page.waitForSelector("iframe#report");
await says(contradiction.seen);
seen.fromPrint = new URL(await page.evaluate(() => document.getElementById("report").contentWindow.location.href)).hash;

/** The program begins again, with a token of its own; its editor opens its new address, in a page of its own. */
const again = async () => {
  program = await Program.start(binary, folder, program.port);
  const opening = await context.newPage();
  await opening.goto(program.entry, { waitUntil: "load" });
  await opening.close();
};

// The program ends and comes back.
await program.end();
await stands("lost");
seen.lost = await now();
await again();
await page.waitForFunction(() => !document.getElementById("state").classList.contains("lost"));
seen.back = await now();
// It comes back to a folder that cannot be read: the page says so, and shows the report when it is mended.
await program.end();
await stands("lost");
const complained = complaints.length;
folder.edit("ratings.yaml", "judgement:", "judgement: }");
await again();
await stands("nothing");
// The report that was shown is not there any more, which the browser notes.
seen.notThere = complaints.splice(complained);
seen.backBroken = { ...(await now()), errors: await page.$$eval("#state li", (lines) => lines.map((line) => line.textContent)) };
folder.edit("ratings.yaml", "judgement: }", "judgement:");
await stands("fresh");
await says(contradiction.seen);

// More pages than a browser asks at a time: each is shown, those that nobody sees wait.
const many = [];
for (let number = 0; number < 8; number += 1) {
  const one = await context.newPage();
  await one.addInitScript(() => Object.defineProperty(document, "hidden", { get: () => true }));
  await one.goto(program.address, { waitUntil: "load", timeout: 15000 });
  many.push(one);
}
seen.many = await Promise.all(many.map((one) => one.title()));
await Promise.all(many.map((one) => one.close()));
await program.end();

// Who has not opened the address of the preview is told what to open.
program = await Program.start(binary, folder);
const stranger = await browser.newContext();
const outside = await stranger.newPage();
const answer = await outside.goto(program.address, { waitUntil: "load" });
seen.closed = { status: answer.status(), text: await outside.locator("main").innerText(), looked: await looked(outside) };
await outside.goto(program.entry, { waitUntil: "load" });
seen.entered = { address: outside.url(), title: await outside.title(), own: program.address, script: await outside.evaluate(() => document.cookie) };
await stranger.close();
await program.end();

// Two languages.
const welsh = new Folder(language.sample, join(scratch, "welsh"));
const { breaks } = language;
welsh.edit(breaks.file, breaks.words, breaks.instead);
program = await Program.start(binary, welsh);
await page.goto(program.entry, { waitUntil: "load" });
seen.nothing = { ...(await now()), frames: await page.locator("iframe").count() };
seen.nothingLook = await looked(page);
// The report comes once it can be made, and is looked after like one that was there.
welsh.edit(breaks.file, breaks.instead, breaks.words);
await says(language.words);
await stands("fresh");
await readOn();
seen.english = await now();
await follow("cy");
seen.welsh = await now();
seen.translation = await looked(page);
welsh.edit(language.file, language.words, language.instead);
await page.waitForSelector(`.rest li:has-text(${JSON.stringify(language.seen)})`);
const rest = (lists) => lists.map((list) => list.innerHTML);
seen.stale = { ...(await now()), rest: await page.$$eval(".rest li", rest) };
seen.staleLook = await looked(page);
// A link in the report to its other language is the switch.
await follow("en-GB");
await says(language.seen);
seen.englishAgain = await now();
await program.end();

await browser.close();
console.log(JSON.stringify({ ...seen, requests: [...requests], complaints }));
