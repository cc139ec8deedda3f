// Whether the tables of themes fit a telephone, and whether they are still tables there: prints as JSON how wide each is in its room
// and what a reader of screens is told of it.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node matrix.mjs FILE.html...
//
// What must hold: this script measures and does not judge: tests/written/test_theme_matrix.py does.

import { addStyle, launch, openedAlone, SPACING } from "./chromium.mjs";

// 320 px is also what a window of 1280 has at 400 per cent.
const CONDITIONS = [
  { name: "1280 px", width: 1280 },
  { name: "390 px", width: 390 },
  { name: "390 px, spaced text", width: 390, spaced: true },
  { name: "320 px", width: 320 },
  { name: "320 px, spaced text", width: 320, spaced: true },
];

/** In the page: how wide each table is in its room, and words that are wider than their cells. */
function widths() {
  return [...document.querySelectorAll(".scroll > .domain")].map((table) => ({
    width: table.parentElement.scrollWidth,
    room: table.parentElement.clientWidth,
    cut: [...table.querySelectorAll("th, td")].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
  }));
}

/** What a reader of screens is told of each table: its rows, each a list of roles with names. */
async function told(context, page) {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node, role, found = []) => {
    for (const child of (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean)) {
      if (role.includes(child.role?.value) && !child.ignored) found.push(child);
      else below(child, role, found);
    }
    return found;
  };
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: ".scroll > .domain" });
  const tables = [];
  for (const nodeId of nodeIds) {
    const { node } = await session.send("DOM.describeNode", { nodeId });
    const table = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId);
    const cells = (row) => below(row, ["cell", "gridcell", "rowheader", "columnheader"]).map((cell) => `${cell.role.value}: ${cell.name?.value ?? ""}`);
    tables.push({ role: table?.role?.value ?? "", rows: table ? below(table, ["row"]).map(cells) : [] });
  }
  return tables;
}

const browser = await launch();
const results = [];
for (const file of process.argv.slice(2)) {
  const conditions = [];
  for (const { name, width, spaced } of CONDITIONS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const { page } = await openedAlone(context, file);
    if (spaced) await page.evaluate(addStyle, SPACING);
    conditions.push({ name, widths: await page.evaluate(widths), told: await told(context, page) });
    await context.close();
  }
  results.push({ file, conditions });
}
await browser.close();
console.log(JSON.stringify(results));
