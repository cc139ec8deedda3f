// Finds and replaces, writes remarks and decides on points of the service in the page of `findings edit` in Chromium as an inspector
// does who has only a keyboard, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node edit_colleagues.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: a sample, words, a remark, points and what is decided on each. What must hold: everything is reached by the
// keys that lead from one thing to the next; every step waits for what it is about, never for a time; this script reports and does
// not judge: tests/written/test_edit_colleagues.py does.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { Folder, Program, WINDOW, answered, looked } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, language, words, instead, remark, points, reply } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, language));
const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW });
const complaints = [];
const page = await context.newPage();
page.on("pageerror", (error) => complaints.push(error.message));
let program = await Program.start(binary, folder, 0, "edit");

/** Every file of the folder, byte by byte. */
function files() {
  const all = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = all.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(named.map((path) => [path.slice(folder.path.length + 1), readFileSync(path, "latin1")]));
}

/** Opens the page as the one who started the program does. */
const open = (address = program.entry) => page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${language}`, { waitUntil: "load" });

/** Goes on by one key until something has the focus; how many presses that took. */
async function to(selector, most = 4000) {
  const is = (selector) => {
    const active = document.activeElement;
    return (active?.contentDocument?.activeElement ?? active)?.matches(selector);
  };
  for (let presses = 1; presses <= most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(is, selector)) return presses;
  }
  throw new Error(`no key leads to ${selector}`);
}

/** Presses a key where the focus is, and waits for the page that it leads to. */
const led = (key = "Enter") => answered(page, () => page.keyboard.press(key));
const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.name || document.activeElement.nodeName);
const texts = (selector) => page.locator(selector).allInnerTexts();

const seen = { begun: files() };

// Every place is shown before anything changes; one is left out.
await open();
await to("#find-words");
await page.keyboard.insertText(words);
await to("#find-instead");
await page.keyboard.insertText(instead);
await led();
seen.found = { focus: await focused(), said: await texts(".find .said"), places: await texts(".replace label"), files: files() };
seen.foundLook = await looked(page);
await to(".replace input[type=checkbox]");
await page.keyboard.press("Tab");
seen.leftOut = await page.evaluate(() => document.activeElement.labels[0].innerText);
await page.keyboard.press("Space");
await to(".replace button");
await led();
seen.replaced = { said: await texts(".said"), files: files() };
await to("button[value=undo]");
await led();
seen.takenBack = files();

// A remark is written on a paragraph that is reached from the report, then done.
await to("p > a.pen");
await led();
await to(".here a[href*='remark=']");
await led();
seen.remarkForm = { focus: await focused(), names: await page.locator("section.pen form :is(input:not([type=hidden]), textarea)").evaluateAll((all) => all.map((one) => one.name)) };
seen.remarkLook = await looked(page);
await to("section.pen button[type=submit]:not([data-tool])");
await led();
seen.remarkRefused = { said: await texts("[role=alert]"), wrong: await texts("p.wrong"), files: files() };
await to("[name='value.who']");
await page.keyboard.insertText(remark.who);
await to("[name='value.text']");
await page.keyboard.insertText(remark.text);
await to("section.pen .buttons button[type=submit]");
await led();
seen.remarked = { files: files(), here: await texts(".here .remark"), heading: await texts("#remarks") };
await to("ol.remarks form.press button");
await led();
seen.done = { files: files(), heading: await texts("#remarks") };
seen.doneLook = await looked(page);

// Points of the service on paragraphs of the report, as their file came.
const anchors = await page.frame({ name: "report" }).locator("main p[id^=p-]").evaluateAll((all) =>
  all.filter((one) => one.textContent.trim().length > 80).map((one) => {
    const own = one.cloneNode(true);
    for (const added of own.querySelectorAll(".pen, .pen-mark, .draft-number")) added.remove();
    return { anchor: one.id, text: own.textContent.trim().replace(/\s+/gu, " ") };
  }));
const own = points.map(({ kind, correction }, at) => {
  const { anchor, text } = anchors[at * 3];
  return `  - id: ${JSON.stringify(`point-${at + 1}`)}\n    anchor: ${anchor}\n    text: ${JSON.stringify(text)}\n    kind: ${kind}\n    correction: >-\n      ${correction}\n    # As it came.\n`;
});
mkdirSync(join(folder.path, "responses"));
writeFileSync(join(folder.path, reply.file), reply.head + own.join(""));
await program.end();
program = await Program.start(binary, folder, 0, "edit");
await open();
seen.pointed = files();
seen.offered = await texts("ol.points:not(.remarks) > li.open .answers a");
seen.decided = [];
for (const { decision, reason, acted } of points) {
  await to(`ol.points:not(.remarks) > li.open .answers a:is([href*="decide=${decision}&"], [href*="decide=${decision}#"])`);
  await led();
  const form = { focus: await focused(), value: await page.locator("[name='value.decision']").inputValue() };
  if (reason) {
    await to("section.pen .buttons button[type=submit]");
    await led();
    form.refused = { wrong: await texts("p.wrong"), files: files() };
    if (!seen.decideLook) seen.decideLook = await looked(page);
    await to("[name='value.reason']");
    await page.keyboard.insertText(reason);
  }
  if (acted) {
    await to("[name='value.acted_on']");
    await page.keyboard.insertText(acted);
  }
  await to("section.pen .buttons button[type=submit]");
  await led();
  seen.decided.push({ ...form, heading: await texts("#points"), files: files() });
}
await program.end();
await browser.close();
console.log(JSON.stringify({ ...seen, complaints }));
