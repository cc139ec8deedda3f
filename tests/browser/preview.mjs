// Looks at the preview of a sample in Chromium while the sample is edited, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node preview.mjs PROGRAM SAMPLE FOLDER
//
// FOLDER is where the sample is copied to. What must hold: every step waits for what it is about, never for a time; this
// script reports and does not judge: tests/written/test_preview.py does.

import { join } from "node:path";

import { axe, browser, Folder, Program } from "./previewed.mjs";

const [binary, sample, scratch] = process.argv.slice(2);
const SECTION = "section-2.2";
// A text above that section and one below it; both have a Welsh translation.
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const folder = new Folder(sample, join(scratch, "sample"));
let program = await Program.start(binary, folder);
const chromium = await browser();
const context = await chromium.newContext({ viewport: { width: 1400, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
const complaints = [];
const foreign = [];
// A draft's own script, in which the service makes its points, is kept from running in the preview, and the browser says so.
const KEPT = /^Blocked script execution in '[^']*\/report\.html' because the document's frame is sandboxed/u;
page.on("console", (message) => {
  if (["error", "warning"].includes(message.type()) && !KEPT.test(message.text())) complaints.push(message.text());
});
page.on("pageerror", (error) => complaints.push(error.message));
page.on("request", (request) => {
  if (!request.url().startsWith(program.address) && !request.url().startsWith("data:")) foreign.push(request.url());
});
const seen = {};

/** In the page: the report in its frame. */
const report = (make, argument) =>
  page.evaluate(([make, argument]) => {
    const frame = document.getElementById("report");
    return new Function("doc", "view", "argument", `return (${make})(doc, view, argument)`)(
      frame.contentDocument, frame.contentWindow, argument);
  }, [make.toString(), argument]);
