// Answers cases in the page of `findings edit` in Chromium by keyboard alone, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node edit_cases.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: a sample, its file of evidence, and how many cases it gets. What must hold: every step waits for what it is
// about, never for a time; this script reports and does not judge: tests/written/test_edit_cases.py does.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { Folder, Program, WINDOW, looked, openCases, opened } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, file, cases } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, "sample"));
const path = join(folder.path, file);
const own = () => readFileSync(path, "utf8");

// As many cases as a large inspection has.
const [head, ...rows] = own().trimEnd().split("\n");
const more = Array.from({ length: cases }, (_, at) => `case-${String(at + 1).padStart(2, "0")},${rows[at % rows.length].split(",").slice(1).join(",")}`);
writeFileSync(path, `${[head, ...more].join("\n")}\n`);

const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW });
const complaints = [];
const program = await Program.start(binary, folder, 0, "edit");
const page = await opened(context, complaints, program.entry);
await openCases(page, file);
await page.locator("table.grid").waitFor();
const seen = { begun: own() };
seen.focused = await page.evaluate(() => document.activeElement.id);

/** Where the focus is: the name of the answer. */
const at = () => page.evaluate(() => document.activeElement.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id).textContent).join(" "));

// One stop leads into the grid, arrows go from answer to answer.
const first = page.locator("table.grid select").first();
await first.focus();
seen.way = [await at()];
for (const key of ["ArrowRight", "ArrowDown", "End", "Control+Home", "PageDown", "Control+End", "ArrowDown", "Control+Home"]) {
  await page.keyboard.press(key);
  seen.way.push(await at());
}
seen.stops = await page.evaluate(() => [...document.querySelectorAll("table.grid select")].filter((one) => one.tabIndex === 0).length);
await page.keyboard.press("Tab");
seen.out = await page.evaluate(() => document.activeElement.closest("table") === null || document.activeElement.nodeName === "A");
await first.focus();
await page.keyboard.press("n");
await page.keyboard.press("ArrowDown");
await page.keyboard.press("Delete");
seen.chosen = await page.evaluate(() => [...document.querySelectorAll("table.grid tr select:first-of-type")].slice(0, 1).map((one) => one.value));
seen.changed = await page.locator("td.changed").count();
seen.grid = await looked(page);
await page.locator(".sheet button[type=submit]").focus();
await Promise.all([page.waitForURL(/saved=/), page.keyboard.press("Enter")]);
await page.locator(".sheet .said").waitFor();
seen.saved = { file: own(), said: await page.locator(".sheet .said").innerText(), stored: await page.evaluate(() => Object.keys(localStorage).length) };

// Chosen and not saved: the page is left, and comes back.
await page.locator("table.grid select").nth(3).focus();
await page.keyboard.press("n");
const grid = page.url();
await page.goto(program.entry.replace(/token=\w+/, "lang=en"), { waitUntil: "load" });
seen.unsaved = await page.locator(".unsaved").innerText();
await page.goto(grid, { waitUntil: "load" });
seen.brought = await page.locator("table.grid select").nth(3).inputValue();

// A case by itself, on a telephone.
await page.setViewportSize({ width: 390, height: 844 });
seen.phone = { grid: await page.locator("table.grid").isVisible(), list: await page.locator(".case-list a").count() };
await Promise.all([page.waitForURL((url) => url.href !== grid), page.locator(".case-list a").nth(4).click()]);
seen.heading = await page.locator("#pen").innerText();
await page.locator("fieldset.question input").first().focus();
await page.keyboard.press("ArrowRight");
seen.radio = await page.evaluate(() => document.activeElement.value);
seen.alone = await looked(page);
await Promise.all([page.waitForURL(/saved=/), page.locator(".sheet button[type=submit]").press("Enter")]);
seen.one = own();
await program.end();
await browser.close();
console.log(JSON.stringify({ ...seen, complaints }));
