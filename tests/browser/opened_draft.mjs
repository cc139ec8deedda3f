// A draft's page opened from disk in Chromium, and what can be told of it as it stands: requests, axe, sizes.
//
// What must hold: nothing but the file itself may be fetched, and each attempt is reported; axe is put into the page past
// the page's own security policy, which is not loosened for it.

import { judged, launch, openedAlone } from "./chromium.mjs";

/** Opens a file; gives its page, what it asked for and what the browser said of it. */
export async function opened(file, { scripts }) {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: scripts });
  const { page, requests, complaints } = await openedAlone(context, file);
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
  return { ...measures, ...(await judged(page)) };
}
