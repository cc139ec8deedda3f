// Opens HTML files in Chromium and prints, as JSON, what only a browser can tell: what axe finds, what the page asks of
// the network, whether it fits the window.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node check.mjs FILE.html...
//
// What must hold: the browser starts once for all files; every file is opened afresh in every condition; nothing but
// the file itself may be fetched, and each attempt is reported. This script reports and does not judge:
// tests/written/checks/browser.py does.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.FINDINGS_BROWSER_TOOLS, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const CONDITIONS = [
  { name: "320 px, light", width: 320, colorScheme: "light" },
  { name: "320 px, dark", width: 320, colorScheme: "dark" },
  { name: "1280 px, light", width: 1280, colorScheme: "light" },
  { name: "1280 px, dark", width: 1280, colorScheme: "dark" },
  // WCAG 1.4.12: readers may space text out so far and lose nothing.
  { name: "1280 px, spaced text", width: 1280, colorScheme: "light", spaced: true },
];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" +
  "p { margin-bottom: 2em !important; }";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens one file in one condition and gives what was seen. */
async function look(browser, file, condition) {
  const context = await browser.newContext({
    viewport: { width: condition.width, height: 900 },
    colorScheme: condition.colorScheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const requests = [];
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === address) return route.continue();
    requests.push(`${route.request().resourceType()} ${url.slice(0, 200)}`);
    return route.abort();
  });
  await page.goto(address, { waitUntil: "load" });
  if (condition.spaced) await page.evaluate(addStyle, SPACING);
  const measures = await page.evaluate(measure);
  // Straight into the page, past its own security policy, which must not be loosened for the test.
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } }), RULES);
  await context.close();
  return {
    name: condition.name,
    colours: condition.colorScheme,
    requests,
    complaints,
    ...measures,
    passes: found.passes.length,
    violations: found.violations.map(brief),
    incomplete: found.incomplete.map(brief),
  };
}

/** A finding of axe without what nobody reads. */
function brief(finding) {
  return {
    rule: finding.id,
    nodes: finding.nodes.map((node) => ({ html: node.html.slice(0, 200), summary: node.failureSummary ?? finding.help })),
  };
}

/** In the page: adds a style sheet in a way that no security policy forbids. */
function addStyle(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

/** In the page: how wide it is, and which texts lie beyond the window's edge where no scroll bar leads to them. */
function measure() {
  const edge = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(parent).overflowX)) return true;
    }
    return false;
  };
  const cutOff = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || element.closest("script, style, svg, [aria-hidden=true]")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const seen = box.width > 1 && element.getBoundingClientRect().width > 1;
    if (seen && box.right > edge + 1 && !scrolls(element)) cutOff.push(text.data.trim().slice(0, 80));
  }
  const tooWide = (element) => element.getBoundingClientRect().right > edge + 1 && !scrolls(element);
  const widest = [...document.body.querySelectorAll("*")]
    .filter((element) => tooWide(element) && ![...element.children].some(tooWide))
    .slice(0, 3)
    .map((element) => element.outerHTML.slice(0, 80));
  return { scrollWidth: document.documentElement.scrollWidth, clientWidth: edge, cutOff, widest };
}

const browser = await chromium.launch({ executablePath: process.env.FINDINGS_BROWSER, args: FLAGS });
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
