// A draft's page opened from disk in Chromium, and what can be told of it as it stands: requests, axe, sizes.
//
// What must hold: nothing but the file itself may be fetched, and each attempt is reported; axe is put into the page past
// the page's own security policy, which is not loosened for it.

import { pathToFileURL } from "node:url";

import { axe, browser as launched } from "./previewed.mjs";

export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Opens a file; gives its page, what it asked for and what the browser said of it. */
export async function opened(file, { scripts }) {
  const browser = await launched();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: scripts });
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
  return { page, requests, complaints, close: () => browser.close() };
}

/** Draws the mouse over some words in the first line of an element; gives them. */
export async function drag(page, element, shortest = 40) {
  const { from, to, words } = await element.evaluate((paragraph, shortest) => {
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let text = texts.nextNode();
    while (text && (text.parentElement.closest("button") || text.data.trim().length < shortest)) text = texts.nextNode();
    const start = text.data.search(/\S/u);
    const space = text.data.indexOf(" ", start + 12);
    const end = space < 0 ? text.data.trimEnd().length : space;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    const [box] = range.getClientRects();
    const y = box.top + box.height / 2;
    return { from: { x: box.left, y }, to: { x: box.right, y }, words: range.toString() };
  }, shortest);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  return words;
}

const brief = (finding) => ({
  rule: finding.id,
  nodes: finding.nodes.map((node) => ({ html: node.html.slice(0, 200), summary: node.failureSummary ?? finding.help })),
});

/** What axe finds, how wide the page is, and what can be pressed but is smaller than 24 px. */
export async function see(page) {
  const measures = await page.evaluate(() => {
    const isSmall = (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.width < 24 || box.height < 24);
    };
    const controls = [...document.querySelectorAll("button, select, textarea, dialog input")];
    const dialogs = [...document.querySelectorAll("dialog[open]")];
    return {
      dialogs: dialogs.length,
      scrollWidth: Math.max(document.documentElement.scrollWidth, ...dialogs.map((dialog) => dialog.scrollWidth)),
      clientWidth: document.documentElement.clientWidth,
      small: controls.filter(isSmall).map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } }), RULES);
  return { ...measures, passes: found.passes.length, violations: found.violations.map(brief), incomplete: found.incomplete.map(brief) };
}
