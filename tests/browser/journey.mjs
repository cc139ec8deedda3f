// Writes an inspection in the page of `findings edit` in Chromium, from an empty folder to its last translated text, as somebody does
// who has only a keyboard, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node journey.mjs PROGRAM EDITS FOLDER
//
// EDITS is tests/written/journey.yaml as JSON. What must hold: every step waits for what it is about, never for a time; this script
// reports and does not judge: tests/written/test_journey.py does.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { Program, WINDOW, answered, looked } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { begin, written, translated } = JSON.parse(readFileSync(edits, "utf8"));
const program = await Program.start(binary, { path: join(scratch, "ynys-lwyd-2026") }, 0, "edit");
const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW });
const complaints = [];
const page = await context.newPage();
page.on("pageerror", (error) => complaints.push(error.message));

/** Presses a key on an element, and waits for the page that it leads to. */
async function press(element, key = "Enter") {
  await element.focus();
  await answered(page, () => page.keyboard.press(key));
}

/** Puts a value into a field as its kind is filled in. */
async function fill(field, value) {
  await field.focus();
  if ((await field.evaluate((one) => one.tagName)) === "SELECT") {
    const words = await field.evaluate(
      (one, value) => [...one.options].find(({ text, value: own }) => own === value || text === value)?.text,
      value,
    );
    if (!words) throw new Error(`there is no ${value} to choose`);
    await page.keyboard.type(words);
  } else {
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(value);
  }
}

/** Opens the form that stands in the list of everything. */
async function take({ file, entry }) {
  const files = page.locator("section.all details").filter({ has: page.locator(`summary code:text-is("${file}")`) });
  const summary = files.locator("summary");
  if (!(await files.evaluate((one) => one.open))) {
    await summary.focus();
    await page.keyboard.press("Enter");
  }
  const links = files.locator("a");
  const words = (await links.allInnerTexts()).map((one) => one.trim());
  const at = words.findIndex((one) => one.startsWith(entry));
  if (at < 0) throw new Error(`${file} has no “${entry}” among ${words.join("; ")}`);
  await press(links.nth(at));
}

const seen = { steps: [] };
await page.goto(program.entry, { waitUntil: "load" });
seen.begin = await looked(page);
await fill(page.getByLabel("Programme"), begin.programme);
await fill(page.getByLabel("Full name of the service"), begin.service);
await fill(page.getByLabel("Where the service is"), begin.country);
await press(page.locator(".begin button"));
for (const step of written) {
  await take(step);
  for (const [label, value] of Object.entries(step.fields)) {
    await fill(page.locator("section.pen form").getByLabel(label, { exact: true }), String(value));
  }
  await press(page.locator("section.pen .buttons button").first());
  seen.steps.push({ ...step, said: await page.locator("section.pen .said, section.pen .note").allInnerTexts() });
}
seen.written = await looked(page);
seen.all = await page.locator("section.all summary code").allInnerTexts();

// From the list beside the report to the first text that is to be translated, and on to the next until none is left.
await press(page.locator("aside a[href*='translate=todo']").first());
await press(page.locator("main .answers a").first());
seen.translated = [];
while (await page.locator("#welsh").count()) {
  const english = (await page.locator("input[name=english]").inputValue()).trim();
  if (!(english in translated) || seen.translated.includes(english)) throw new Error(`nothing to say for “${english}”`);
  await fill(page.locator("#welsh"), translated[english]);
  await answered(page, () => page.keyboard.press("Control+Enter"));
  seen.translated.push(english);
}
seen.done = await page.locator("main").innerText();
seen.complaints = complaints;
await browser.close();
await program.end();
console.log(JSON.stringify(seen));
