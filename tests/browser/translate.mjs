// Translates in the page of `findings edit` in Chromium as somebody does who has only a keyboard, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node translate.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: the sample, texts and words. FOLDER is where samples are copied to. What must hold: every step waits for
// what it is about, never for a time; this script reports and does not judge: tests/written/test_translate.py does.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { Folder, Program, WINDOW, answered, looked, opened } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, file, gone, figure, paragraph, short } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, "sample"));
for (const welsh of gone) folder.edit(file, welsh, '""');
const browser = await launch();
const complaints = [];
const requests = new Set();
let program = await Program.start(binary, folder, 0, "edit");

async function shown(context, address) {
  context.on("request", (request) => requests.add(request.url()));
  const one = await opened(context, complaints, program.entry);
  await one.goto(new URL(address, program.address).href, { waitUntil: "load" });
  return one;
}

const own = () => readFileSync(join(folder.path, file), "utf8");
const unit = (one) => new URL(one.url()).searchParams.get("unit");
const written = (one) => one.locator("#welsh").inputValue();
/** Presses a key that leads to another page. */
const pressed = (one, key) => answered(one, () => one.keyboard.press(key));

// From the list beside the report to the first text that is to do, by keyboard.
const context = await browser.newContext({ viewport: WINDOW });
let page = await shown(context, "/?lang=cy");
await page.locator("aside a[href*='translate=todo']").first().focus();
await Promise.all([page.waitForURL(/translate=todo/), page.keyboard.press("Enter")]);
const seen = { language: await page.evaluate(() => document.documentElement.lang), list: await looked(page) };
await page.locator("main .answers a").first().focus();
await Promise.all([page.waitForURL(/unit=/), page.keyboard.press("Enter")]);
seen.first = { unit: unit(page), focus: await page.evaluate(() => document.activeElement.id) };
await page.keyboard.type("Cyfieithwyd yma.");
await pressed(page, "Control+Enter");
seen.next = { unit: unit(page), focus: await page.evaluate(() => document.activeElement.id), file: own() };
// Nothing is left behind the last: the page says so.
await page.keyboard.type("Ac yma.");
await pressed(page, "Control+Enter");
seen.done = { unit: unit(page), main: await page.locator("main").innerText(), file: own() };

// From the Welsh report, at a paragraph: its text, with its placeholder.
page = await shown(context, "/?lang=cy");
const pen = page.frame({ name: "report" }).locator("p, li", { hasText: paragraph }).locator("a.pen").first();
await pen.focus();
await Promise.all([page.waitForURL(/translate=all/), page.keyboard.press("Enter")]);
await page.locator("#welsh").waitFor();
seen.form = await looked(page);
await page.locator("#welsh").fill("Dyma");
await page.keyboard.press("End");
await page.keyboard.type(" ");
await page.locator(".filled select").last().selectOption({ index: 1 });
await page.locator("button[data-insert]").first().focus();
await page.keyboard.press("Enter");
await page.keyboard.type(" eto.");
seen.inserted = await written(page);

// Not saved: it is there again when the page is opened again, and told elsewhere.
const address = page.url();
await page.close();
page = await shown(context, "/?lang=en&translate=todo");
seen.unsaved = await page.locator(".unsaved").innerText();
await page.goto(address, { waitUntil: "load" });
seen.brought = await written(page);

// A figure that the English does not have is refused.
await page.locator("#welsh").fill(figure);
await pressed(page, "Control+Enter");
seen.refused = { note: await page.locator("[role=alert]").innerText(), text: await written(page), focus: await page.evaluate(() => document.activeElement.id) };
seen.refusedLook = await looked(page);
await Promise.all([page.waitForURL((url) => !url.search.includes("unit=")), page.locator("a.close").press("Enter")]);
seen.kept = await page.evaluate(() => Object.keys(localStorage).length);
await context.close();

// Without a script, on a phone.
const bare = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
page = await shown(bare, "/?lang=cy&translate=all");
const item = page.locator("li", { hasText: short }).last();
await Promise.all([page.waitForURL(/unit=/), item.locator(".answers a").click()]);
await page.locator("#welsh").fill("Heb sgript.");
await Promise.all([page.waitForURL(/saved=/), page.locator(".buttons button").first().click()]);
seen.bare = { file: own(), state: await page.locator("#state").innerText() };
await Promise.all([page.waitForURL(/saved=undone/), page.locator(".steps button").first().click()]);
seen.undone = own();
await program.end();

await browser.close();
console.log(JSON.stringify({ ...seen, requests: [...requests], complaints }));
