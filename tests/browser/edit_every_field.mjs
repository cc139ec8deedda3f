// Changes every kind of field of a folder in the page of `findings edit` in Chromium, one at a time, takes each change back, and prints,
// as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node edit_every_field.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: a folder of findings that has every field, and its programmes. What must hold: fields are found by the list of
// everything; every step waits for what it is about, never for a time; this script reports and does not judge:
// tests/written/test_edit_every_field.py does.

import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./chromium.mjs";
import { Folder, Program, WINDOW, answered, opened } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, programmes } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, "sample"));
const more = ["--programmes", programmes];
const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW });
const complaints = [];
const program = await Program.start(binary, folder, 0, "edit", more);
const page = await opened(context, complaints, program.entry);

/** Every file of the folder, byte by byte. */
function files() {
  const all = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = all.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(named.map((path) => [path.slice(folder.path.length + 1), readFileSync(path, "latin1")]));
}

/** What differs, by file: as it was and as it is. */
function differing(before, after) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, [before[name], after[name]]]));
}

/** What `check` says of the folder. */
const check = () =>
  new Promise((done) => execFile(binary, ["check", folder.path, "--json", ...more], (_, out) => done(JSON.parse(out))));

/** Whether the report beside the form has the mark of a value; null where the value has none. */
async function isShown(value) {
  const mark = value.match(/zq[a-j]+/)?.[0];
  if (!mark) return null;
  await page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.readyState !== "loading");
  return page.evaluate((mark) => document.getElementById("report")?.contentDocument?.body?.innerHTML.includes(mark) ?? false, mark);
}

/** The values of the form that is open. */
const values = () =>
  page.locator("section.pen form [name^='value.']").evaluateAll((all) =>
    all.map((one) => ({
      name: one.name,
      kind: one.nodeName === "INPUT" && one.inputMode === "numeric" ? "number" : one.lang || one.nodeName !== "INPUT" ? one.nodeName.toLowerCase() : "date",
      value: one.value,
      choices: [...(one.options ?? [])].map((option) => option.value),
    })),
  );

/** What a field of a form says now. */
async function reread([address, name]) {
  const form = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  return form.querySelector(`section.pen form [name="${name}"]`)?.value;
}

/** Another value that such a field may have. */
function other({ kind, value, choices }, number) {
  if (kind === "select") return choices.find((choice) => choice && choice !== value);
  if (kind === "number") return value === "2" ? "3" : "2";
  if (kind === "date") return value === "2024-05-06" ? "2024-05-07" : "2024-05-06";
  const mark = `zq${[...String(number)].map((digit) => "abcdefghij"[digit]).join("")}`;
  return number % 3 ? `${value} ${mark}`.trimStart() : `${value} It's "${mark}" #1: yes`.trimStart();
}

/** What is open: the kind of its file and the way to it, without what only counts. */
const what = () =>
  page.evaluate(() => {
    const file = document.querySelector(".place code").textContent.replace(/^(\w+)\/.*(\.\w+)$/, "$1$2");
    return `${file} ${document.querySelector("#pen span[lang]")?.textContent ?? ""}`.replace(/\d+/g, "");
  });

async function change(address, field, number) {
  const before = files();
  const wanted = other(field, number);
  const input = page.locator(`section.pen form [name="${field.name}"]`);
  if (field.kind === "select") await input.selectOption(wanted);
  else await input.fill(wanted);
  await page.locator("section.pen .buttons button[type=submit]").first().focus();
  await answered(page, () => page.keyboard.press("Enter"));
  const changed = differing(before, files());
  const seen = { address, ...field, wanted, changed, said: await page.locator("section.pen :is(.said, .note, p.wrong)").allInnerTexts() };
  if (Object.keys(changed).length === 0) return seen;
  seen.again = await page.evaluate(reread, [address, field.name]);
  seen.check = await check();
  seen.listed = await page.locator(".problems > li .headline").allInnerTexts();
  seen.isShown = await isShown(wanted);
  await answered(page, () => page.locator(".steps button[value=undo]").press("Enter"));
  seen.left = Object.keys(differing(before, files()));
  return seen;
}

const links = await page.locator("section.all li a").evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.textContent]));
const seen = { begun: files(), changes: [] };
const known = new Set();
for (const [address, words] of links) {
  if (words.endsWith("one more")) continue;
  await page.goto(new URL(address, program.address).href, { waitUntil: "load" });
  const title = await what();
  const fields = await values();
  for (const field of fields) {
    // A text of a list, and the same in a record, are two things.
    const name = `${title} ${fields.length > 1} ${field.name.replace(/\d+/g, "")}`;
    if (known.has(name)) continue;
    known.add(name);
    await page.goto(new URL(address, program.address).href, { waitUntil: "load" });
    seen.changes.push({ title, ...(await change(address, field, known.size)) });
  }
}
await browser.close();
await program.end();
console.log(JSON.stringify({ ...seen, complaints }));
