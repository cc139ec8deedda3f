// Whether pages fit their windows, a telephone's and a desk's: prints as JSON how wide they are and what is cut off.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node room.mjs FILE.html...
//
// What must hold: this script measures and does not judge: tests/written/test_words_have_room.py does.

import { launch, measure, openedAlone } from "./chromium.mjs";

const browser = await launch();
const results = [];
for (const file of process.argv.slice(2)) {
  const conditions = [];
  for (const width of [320, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const { page } = await openedAlone(context, file);
    // What is closed has its words all the same.
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    conditions.push({ name: `${width} px`, ...(await page.evaluate(measure)) });
    await context.close();
  }
  results.push({ file, conditions });
}
await browser.close();
console.log(JSON.stringify(results));
