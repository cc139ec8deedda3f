// Answers in a grid of 60 cases by 40 questions in the page of `findings edit` in Chromium by keyboard alone, in every way in which
// spreadsheets write, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node edit_grid.mjs PROGRAM EDITS FOLDER
//
// EDITS is a JSON file: a sample with its file of evidence, a folder of programmes, the ways as Base64 of what the file has, and how
// many keys lead to an answer. Pictures of what is seen are left in FOLDER. What must hold: every step waits for what it is about,
// never for a time; this script reports and does not judge: tests/written/test_edit_grid.py does.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch, measure } from "./chromium.mjs";
import { Folder, Program, WINDOW, openCases, opened } from "./previewed.mjs";

const [binary, edits, scratch] = process.argv.slice(2);
const { sample, file, programmes, ways, down, right } = JSON.parse(readFileSync(edits, "utf8"));
const folder = new Folder(sample, join(scratch, "sample"));
const path = join(folder.path, file);
const own = () => readFileSync(path).toString("base64");
const browser = await launch();
const context = await browser.newContext({ viewport: WINDOW });
const complaints = [];

/** In the page: where the answer with the focus is, and whether the window shows all of it and its case and its question beside it. */
function around() {
  const active = document.activeElement;
  const box = active.getBoundingClientRect();
  const [question, name] = [active.closest("table").tHead.rows[1].cells[active.closest("td").cellIndex - 1], active.closest("tr").cells[0]];
  const over = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  const seen = (one) => one.left >= -1 && one.top >= -1 && one.right <= innerWidth + 1 && one.bottom <= innerHeight + 1;
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const heads = [question, name].map((head) => head.getBoundingClientRect());
  return {
    at: [name.innerText.trim(), question.innerText.trim().split(/\s/u)[0]],
    shown: seen(box) && top === active,
    heads: heads.map(seen),
    hidden: heads.map((head) => over(box, head)),
    size: [box.width, box.height].map(Math.round),
  };
}

const seen = { ways: {} };
for (const [way, bytes] of Object.entries(ways)) {
  writeFileSync(path, Buffer.from(bytes, "base64"));
  const program = await Program.start(binary, folder, 0, "edit", ["--programmes", programmes]);
  const page = await opened(context, complaints, program.entry);
  await openCases(page, file);
  const grid = page.locator("table.grid, section.pen .said");
  await grid.first().waitFor();
  const one = { said: await page.locator("section.pen .said").allInnerTexts() };
  seen.ways[way] = one;
  if (!one.said.length) {
    one.size = await page.evaluate(() => [document.querySelectorAll("table.grid tbody tr").length, document.querySelectorAll("table.grid tbody tr:first-child select").length]);
    // The keyboard leads into the grid as into one thing, and from its first answer on.
    await page.locator("#pen").focus();
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement.matches("table.grid select"))) break;
    }
    one.first = await page.evaluate(around);
    for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
    for (let step = 0; step < right; step += 1) await page.keyboard.press("ArrowRight");
    one.there = await page.evaluate(around);
    one.before = await page.evaluate(() => document.activeElement.value);
    await page.keyboard.press("n");
    one.after = await page.evaluate(() => document.activeElement.value);
    if (!seen.windows) {
      await page.screenshot({ path: join(scratch, "grid.png") });
      seen.windows = [];
      for (const width of [1280, 1000, 700]) {
        await page.setViewportSize({ width, height: 800 });
        await page.locator("table.grid select:focus").evaluate((select) => select.scrollIntoView({ block: "nearest", inline: "nearest" }));
        seen.windows.push({ name: `${width} px`, ...(await page.evaluate(around)), ...(await page.evaluate(measure)) });
        await page.screenshot({ path: join(scratch, `grid-${width}.png`) });
      }
      await page.setViewportSize(WINDOW);
      await page.locator("table.grid select").nth(down * one.size[1] + right).focus();
    }
    let presses = 0;
    do {
      await page.keyboard.press("Tab");
      presses += 1;
    } while (!(await page.evaluate(() => document.activeElement.matches(".sheet .buttons button"))));
    one.stops = presses;
    await Promise.all([page.waitForURL(/saved=/), page.keyboard.press("Enter")]);
    await page.locator(".sheet .said").waitFor();
    one.saved = await page.locator(".sheet .said").innerText();
  }
  one.file = own();
  await page.close();
  await program.end();
}
await browser.close();
console.log(JSON.stringify({ ...seen, complaints }));
