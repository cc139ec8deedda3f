// Chromium and axe, as every script here uses them.
//
// What must hold: nothing that the browser does for itself reaches the network; axe judges by the same rules everywhere,
// and goes straight into a page, past the page's own security policy, which must not be loosened for the test.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.FINDINGS_BROWSER_TOOLS, "package.json"));
const { chromium } = require("playwright-core");
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// WCAG 1.4.12: readers may space text out so far and lose nothing.
export const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" +
  "p { margin-bottom: 2em !important; }";

export function launch() {
  return chromium.launch({ executablePath: process.env.FINDINGS_BROWSER, args: FLAGS });
}

/** Opens a file from disk, and nothing else: gives its page, what it asked for and what the browser said of it. */
export async function openedAlone(context, file) {
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
  return { page, requests, complaints };
}

/** What axe says of a page; of what stands in its frames only if that is wanted. */
export async function judged(page, { frames = true } = {}) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    ([values, iframes]) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, iframes }),
    [RULES, frames],
  );
  return {
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
export function addStyle(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

/** In the page: how wide it is, and which texts lie beyond the window's edge where no scroll bar leads to them. */
export function measure() {
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
