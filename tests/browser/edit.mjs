// Writes in the page of `findings edit` in Chromium as somebody does who has only a keyboard, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node edit.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: the samples, files and words. FOLDER is where samples are copied to. What must hold: every step waits for
// what it is about, never for a time; this script reports and does not judge: tests/written/test_edit.py does.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { Folder, Program, WINDOW, answered, looked, opened, take, takeEnglish } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, welsh, file, words, theirs, instead } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, "sample"));
let program = await Program.start(binary, folder, 0, "edit");
const { port } = program;
const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW });
const complaints = [];
const requests = new Set();
context.on("request", (request) => requests.add(request.url()));

/** Sends the form that is open by its button. */
async function send(one) {
  await one.locator("section.pen button[type=submit]").first().focus();
  await answered(one, () => one.keyboard.press("Enter"));
}

/** Waits until the report in the frame says something. */
const says = (one, text) =>
  one.waitForFunction((text) => document.getElementById("report")?.contentDocument?.body?.textContent.includes(text), text);
const said = (one) => one.locator("section.pen .said").allInnerTexts();
const own = () => readFileSync(join(folder.path, file), "utf8");

const seen = { begun: own() };
let page = await opened(context, complaints, program.entry);
seen.clean = await looked(page);
let text = await take(page, words);
seen.form = await looked(page);
seen.first = [];
for (let stop = 0; stop < 2; stop += 1) {
  await page.keyboard.press("Tab");
  seen.first.push(await page.evaluate(() => document.activeElement.dataset.tool ?? document.activeElement.name));
}
await text.press("Control+End");
await text.pressSequentially(" Written here.");
await page.evaluate(() => [window, document.getElementById("report").contentWindow].forEach((one) => (one.isThere = true)));
await send(page);
await says(page, "Written here.");
seen.saved = { address: page.url(), said: await said(page), file: own() };
seen.stays = await page.evaluate(() => [window, document.getElementById("report").contentWindow].map((one) => one.isThere));
seen.focus = await page.evaluate(() => document.activeElement.id);
// Back to the form, which has what was saved, and on again.
await Promise.all([page.waitForEvent("load"), page.evaluate(() => history.back())]);
text = page.locator("section.pen textarea").first();
seen.goneBack = { text: await text.inputValue(), unsaved: await page.locator(".unsaved").count() };
await Promise.all([page.waitForEvent("load"), page.evaluate(() => history.forward())]);

// Taken back, and made again.
await answered(page, () => page.locator(".steps button").first().press("Enter"));
seen.back = own();
await answered(page, () => page.locator(".steps button").first().press("Enter"));
seen.again = own();

// The program ends before what was written is saved, and the tab is closed.
text = await take(page, words);
await text.fill("Not saved yet.");
await program.end();
await page.locator("section.pen button[type=submit]").first().press("Enter");
await page.locator("#state.lost").waitFor();
seen.lost = { text: await text.inputValue(), address: page.url() };
await page.close();
program = await Program.start(binary, folder, port, "edit");
page = await opened(context, complaints, program.entry);
seen.unsaved = await page.locator(".unsaved").innerText();
await Promise.all([page.waitForURL(/edit=/), page.locator(".unsaved a").press("Enter")]);
text = page.locator("section.pen textarea").first();
seen.brought = { said: await said(page), text: await text.inputValue() };

// Somebody else writes into the file while the form is open.
folder.edit(file, theirs, instead);
await says(page, instead);
seen.untouched = await text.inputValue();
await send(page);
seen.stale = { note: await page.locator("[role=alert]").innerText(), file: own(), runs: await page.locator(".runs").innerHTML() };
seen.staleLook = await looked(page);
await Promise.all([page.waitForURL((url) => !url.search.includes("edit=")), page.locator("a.close").press("Enter")]);
seen.kept = { file: own(), stored: await page.evaluate(() => Object.keys(localStorage).length) };

await page.close();
await program.end();

// Without a script.
const bare = await browser.newContext({ viewport: WINDOW, javaScriptEnabled: false });
program = await Program.start(binary, folder, 0, "edit");
const plain = await bare.newPage();
await plain.goto(program.entry, { waitUntil: "load" });
await Promise.all([plain.waitForURL(/edit=/), plain.frameLocator("#report").locator("a.pen").nth(2).click()]);
await plain.locator("section.pen textarea").first().fill("Written without a script.");
await Promise.all([plain.waitForURL(/saved=/), plain.locator("section.pen button[type=submit]").first().click()]);
seen.bare = await plain.locator("section.pen .said").innerText();
await program.end();

// In Welsh.
program = await Program.start(binary, new Folder(welsh, join(scratch, "welsh")), 0, "edit");
page = await opened(context, complaints, `${program.entry}&lang=cy`);
await takeEnglish(page, page.frame({ name: "report" }).locator("a.pen").nth(4));
seen.welsh = { language: await page.evaluate(() => document.documentElement.lang), heading: await page.locator("#pen").innerText() };
seen.welshLook = await looked(page);
await program.end();

await browser.close();
console.log(JSON.stringify({ ...seen, requests: [...requests], complaints }));
