// Writes texts in the page of `findings edit` in Chromium as somebody does who has never seen Markdown and has only a keyboard, and
// prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node edit_writing.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: samples, files and words. What must hold: every step waits for what it is about, never for a time; this
// script reports and does not judge: tests/written/test_edit_writing.py does.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { Folder, Program, WINDOW, looked, opened, take, takeEnglish } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, welsh, file, words, search, tableWords } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, "sample"));
const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW });
const complaints = [];

const own = () => readFileSync(join(folder.path, file), "utf8");
const program = await Program.start(binary, folder, 0, "edit");
const page = await opened(context, complaints, program.entry);
const text = await take(page, words);
const seen = { begun: own(), roles: {} };

/** Goes to a tool from the text, by keyboard, and presses it. */
async function tool(name) {
  await text.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Home");
  for (let at = 0; at < 12; at += 1) {
    if ((await page.evaluate(() => document.activeElement.dataset.tool)) === name) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
}

/** Writes a text anew with the cursor or a selection in it, uses a tool, and tells what it says. */
async function used(name, value, [from, to]) {
  await text.fill(value);
  await text.evaluate((field, [start, end]) => field.setSelectionRange(start, end), [from, to]);
  await tool(name);
  const after = await text.evaluate((field) => [field.value, field.value.slice(field.selectionStart, field.selectionEnd), document.activeElement === field]);
  await page.keyboard.press("Control+z");
  return [...after, await text.inputValue()];
}

const shown = (words) => page.waitForFunction((words) => document.querySelector(".said-text")?.textContent.includes(words), words);

seen.tools = {
  emphasis: await used("emphasis", "All good work", [4, 8]),
  word: await used("strong", "All good work", [6, 6]),
  list: await used("list", "Before:\none\ntwo\nAfter", [8, 15]),
  numbers: await used("numbers", "one\ntwo", [0, 7]),
  quote: await used("quote", "said", [0, 4]),
  link: await used("link", "see the guidance", [8, 16]),
  note: await used("note", "One thing.", [10, 10]),
};
await text.fill("All *good* work");
await text.evaluate((field) => field.setSelectionRange(5, 9));
await page.keyboard.press("Control+i");
seen.off = await text.inputValue();

// Lists go on by themselves.
await text.fill("- one");
await text.press("Control+End");
await text.press("Enter");
await text.pressSequentially("two");
await text.press("Enter");
await text.press("Enter");
await text.pressSequentially("after");
seen.list = await text.inputValue();

// What comes from a program for letters has its own marks of lists.
await text.fill("");
await text.evaluate((field) => {
  const data = new DataTransfer();
  data.setData("text/plain", "•\tone\r\n•\ttwo");
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
});
seen.pasted = await text.inputValue();

// A figure is chosen by what it says.
await text.fill("In  of cases");
await text.evaluate((field) => field.setSelectionRange(3, 3));
await tool("value");
await page.keyboard.type(search);
seen.found = await page.locator("#known-count").innerText();
seen.open = await looked(page);
await page.keyboard.press("Enter");
seen.chosen = { text: await text.inputValue(), focus: await page.evaluate(() => document.activeElement.name) };
await shown("69 per cent");
seen.says = await page.locator(".said-text").first().innerText();
await tool("value");
await page.keyboard.press("Escape");
seen.escaped = await page.evaluate(() => document.activeElement.name);

// What is wrong is told while it is written, and nothing is saved by it.
await text.fill('In {{ percent(of="9.9.9") }} of cases');
await page.locator(".said-wrong").first().waitFor();
seen.wrong = { shown: await page.locator(".said-wrong").first().innerText(), said: await page.locator("#said").innerText() };
await text.fill("a <b>bold</b> & more");
await shown("a ");
seen.untouched = own();
seen.form = await looked(page);

// Saved with the figure in it.
await text.fill('In {{ percent(of="2.2.3") }} of cases. Written with a figure.');
await page.locator(".buttons button[type=submit]").first().focus();
await Promise.all([page.waitForURL(/saved=/), page.keyboard.press("Enter")]);
await page.waitForFunction(() => document.getElementById("report")?.contentDocument?.body?.textContent.includes("In 69 per cent of cases."));
seen.saved = own();
await page.close();
await program.end();

// Without a script: what it says is shown by a button, and what can be filled in can be read.
const bare = await browser.newContext({ viewport: WINDOW, javaScriptEnabled: false });
const again = await Program.start(binary, folder, 0, "edit");
const plain = await bare.newPage();
await plain.goto(again.entry, { waitUntil: "load" });
await Promise.all([plain.waitForURL(/edit=/), plain.frameLocator("#report").locator("a.pen").nth(3).click()]);
await plain.locator("section.pen textarea").first().fill("*Shown* only");
seen.bareTools = await plain.locator(".tools").first().isVisible();
await Promise.all([plain.waitForEvent("load"), plain.locator("button.show").click()]);
seen.bare = { says: await plain.locator(".said-text").first().innerHTML(), text: await plain.locator("section.pen textarea").first().inputValue() };
await plain.locator("details.known summary").click();
seen.bareKnown = await plain.locator("details.known li code").first().isVisible();
await again.end();

// In a Welsh report; and the rows of a table.
const other = await Program.start(binary, new Folder(welsh, join(scratch, "welsh")), 0, "edit");
const one = await opened(context, complaints, `${other.entry}&lang=cy`);
await takeEnglish(one, one.frame({ name: "report" }).locator("p a.pen").first());
seen.welsh = { note: await one.locator("section.pen .hint").first().innerText(), tool: await one.locator("[data-tool=value]").first().innerText() };
seen.welshLook = await looked(one);
await one.goto(`${new URL(other.entry).origin}/?lang=en`, { waitUntil: "load" });
await Promise.all([one.waitForURL(/edit=/), one.frame({ name: "report" }).locator(".table", { hasText: tableWords }).locator("a.pen").first().press("Enter")]);
await one.locator("fieldset.row").first().waitFor();
seen.rows = await one.locator("fieldset.row legend").allInnerTexts();
seen.cells = await one.locator("fieldset.row").first().locator("label").allInnerTexts();
await Promise.all([one.waitForURL(/saved=/), one.locator(".item button", { hasText: "Add a row" }).press("Enter")]);
await one.locator("fieldset.row").first().waitFor();
seen.rowsAfter = await one.locator("fieldset.row legend").allInnerTexts();
seen.rowsLook = await looked(one);
await other.end();

await browser.close();
console.log(JSON.stringify({ ...seen, complaints }));
