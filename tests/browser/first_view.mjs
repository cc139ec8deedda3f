// What of a report's cover a reader sees before scrolling, on a telephone and on a desk, and whether the lines of figures and what is
// said of them are both seen, and which words of the ratings' titles are broken, in windows of many widths and in print: prints it as JSON.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node first_view.mjs FILE.html...
//
// What must hold: this script measures and does not judge: tests/written/test_first_view.py does.

import { launch, openedAlone } from "./chromium.mjs";

const WINDOWS = [
  { name: "390 by 844", width: 390, height: 844 },
  { name: "1440 by 900", width: 1440, height: 900 },
];

/** In the page: each part of the cover that is there, with its words and whether all of it is in the window, and not behind the
 * count of points that stands at a corner of a draft. */
function parts() {
  const wanted = { mark: ".draft-first", name: "h1 .name", rating: ".cover-rating .badge", score: ".cover-rating .scored", counts: ".cover-counts", ways: ".cover-ways" };
  const bar = document.querySelector(".points-bar")?.getBoundingClientRect();
  const behindBar = (box) => bar && bar.width > 0 && box.bottom > bar.top && box.top < bar.bottom && box.right > bar.left;
  const found = {};
  for (const [part, selector] of Object.entries(wanted)) {
    const element = document.querySelector(selector);
    if (!element) continue;
    const box = element.getBoundingClientRect();
    const { top, bottom, left, right, width } = box;
    const shown = element.checkVisibility() && width > 0;
    found[part] = {
      words: element.textContent.replace(/\s+/g, " ").trim(),
      lines: element.getClientRects().length,
      seen: shown && top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= document.documentElement.clientWidth && !behindBar(box),
    };
  }
  const contents = document.querySelector(".contents li");
  found.contents = { seen: Boolean(contents?.checkVisibility({ contentVisibilityAuto: true })) };
  found.targets = [...document.querySelectorAll('.cover-ways a[href^="#"], .cover-lowest a')].map((link) =>
    Boolean(document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)))));
  return found;
}

const WIDTHS = [360, 560, 700, 860, 1000, 1100, 1200, 1270, 1280, 1366, 1500];

/** In the page: words of titles in the table of ratings that stand on two lines. */
function broken() {
  const found = [];
  for (const title of document.querySelectorAll(".ratings-table .to-section")) {
    const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const word of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}

/** In the page: how many lines of figures are seen, and how many notes on them. */
function strips() {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0).length;
  return { lines: seen(".strip-line"), notes: seen(".strip-note") };
}

const browser = await launch();
const results = [];
for (const file of process.argv.slice(2)) {
  const windows = {};
  for (const { name, width, height } of WINDOWS) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
    const { page } = await openedAlone(context, file);
    windows[name] = await page.evaluate(parts);
    if (width === WINDOWS[0].width) {
      windows.strips = {};
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height });
        windows.strips[`${width} px`] = { ...(await page.evaluate(strips)), broken: await page.evaluate(broken) };
      }
      await page.emulateMedia({ media: "print" });
      windows.strips.print = await page.evaluate(strips);
    }
    await context.close();
  }
  results.push({ file, windows });
}
await browser.close();
console.log(JSON.stringify(results));
