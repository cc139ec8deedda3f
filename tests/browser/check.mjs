// Opens HTML files in Chromium and prints, as JSON, what only a browser can tell: what axe finds, what the page asks of
// the network, whether it fits the window.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node check.mjs FILE.html...
//
// What must hold: the browser starts once for all files; every file is opened afresh in every condition; nothing but
// the file itself may be fetched, and each attempt is reported. This script reports and does not judge:
// tests/written/checks/browser.py does.

import { addStyle, judged, launch, measure, openedAlone, SPACING } from "./chromium.mjs";

const CONDITIONS = [
  { name: "320 px, light", width: 320, colorScheme: "light" },
  { name: "320 px, dark", width: 320, colorScheme: "dark" },
  { name: "1280 px, light", width: 1280, colorScheme: "light" },
  { name: "1280 px, dark", width: 1280, colorScheme: "dark" },
  { name: "1280 px, spaced text", width: 1280, colorScheme: "light", spaced: true },
  { name: "320 px, spaced text", width: 320, colorScheme: "light", spaced: true },
];

/** Opens one file in one condition and gives what was seen. */
async function look(browser, file, condition) {
  const context = await browser.newContext({
    viewport: { width: condition.width, height: 900 },
    colorScheme: condition.colorScheme,
    reducedMotion: "reduce",
  });
  const { page, requests, complaints } = await openedAlone(context, file);
  if (condition.spaced) await page.evaluate(addStyle, SPACING);
  const measures = await page.evaluate(measure);
  const lines = await page.evaluate(linesOfEdits);
  const copied = await page.evaluate(wordsInCopies);
  const judgement = await judged(page);
  const skipped = await page.evaluate(groundsBehindSkipLink);
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(addressesOnPaper);
  await context.close();
  return {
    name: condition.name,
    colours: condition.colorScheme,
    requests,
    complaints,
    ...measures,
    ...lines,
    ...copied,
    ...skipped,
    ...printed,
    ...judgement,
  };
}

/** In the page: which lines are drawn through and under what was deleted and inserted. */
function linesOfEdits() {
  const lines = (name) => [...new Set([...document.querySelectorAll(name)].map((one) => getComputedStyle(one).textDecorationLine))];
  return { deleted: lines("del"), inserted: lines("ins") };
}

/** In the page: the ground of the text before and after its skip link has been followed. */
function groundsBehindSkipLink() {
  const main = document.querySelector("main");
  const colour = () => (main ? getComputedStyle(main).backgroundColor : "");
  const ground = colour();
  document.querySelector("a.skip")?.click();
  return { ground, skipped: colour() };
}

/** In the page as it is printed: each link out of it, with how often its address stands in its words and behind them. */
function addressesOnPaper() {
  const shown = [...document.querySelectorAll('main a[href^="http"]')].filter((link) => link.checkVisibility());
  const printed = shown.map((link) => {
    const bare = (text) => text.replace(/\s|\u200b|\u2060|\u00ad/gu, "").toLowerCase();
    const behind = getComputedStyle(link, "::after").content;
    const told = bare(link.href).includes(bare(link.textContent)) && link.textContent.includes(".") ? 1 : 0;
    return { address: link.href, times: told + (behind.includes("http") || behind.includes("attr(href)") ? 1 : 0) };
  });
  return { printed };
}

/** In the page: rows of tables of which a copy runs words together that have space between them in the page. */
function wordsInCopies() {
  const selection = getSelection();
  const glued = [];
  for (const row of document.querySelectorAll("tr")) {
    if (!row.checkVisibility()) continue;
    const words = [];
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      // The number of a note stands close to its word, and so does a sign behind a link.
      if (!text.parentElement.closest("sup, em, strong, svg, [aria-hidden=true]") && /^[\p{L}\p{N}]/u.test(text.data.trim())) words.push(text.data.trim());
    }
    selection.selectAllChildren(row);
    const copy = ` ${selection.toString().replace(/\s+/gu, " ")} `;
    const begins = (text) => copy.includes(` ${text.split(/\s+/u)[0]}`) || copy.includes(`(${text.split(/\s+/u)[0]}`);
    glued.push(...words.filter((text) => !begins(text)).map((text) => `${text.slice(0, 40)} in ${copy.slice(0, 80)}`));
  }
  selection.removeAllRanges();
  return { glued };
}

const browser = await launch();
const files = process.argv.slice(2);
const results = files.map((file) => ({ file, conditions: [] }));
const waiting = results.flatMap((result) => CONDITIONS.map((condition, place) => ({ result, condition, place })));
// Two at a time: a view keeps one core busy.
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next.result.conditions[next.place] = await look(browser, next.result.file, next.condition);
  }
};
await Promise.all([worker(), worker()]);
await browser.close();
console.log(JSON.stringify(results));
