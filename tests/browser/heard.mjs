// Prints, as JSON, the accessibility tree that Chromium makes of HTML files: what it hands to screen readers.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node heard.mjs FILE.html...
//
// What must hold: the tree is Chromium's own, whole, of the page as it opens on a desk; nothing is judged here:
// tests/written/checks/heard_page.py says it aloud.

import { launch, openedAlone } from "./chromium.mjs";

/** A node without what nobody hears. */
function brief(node) {
  const properties = Object.fromEntries((node.properties ?? []).map((one) => [one.name, one.value.value]));
  return {
    id: node.nodeId,
    ignored: node.ignored,
    role: node.role?.value ?? "",
    name: node.name?.value ?? "",
    description: node.description?.value ?? "",
    children: node.childIds ?? [],
    level: properties.level,
  };
}

const browser = await launch();
const trees = {};
for (const file of process.argv.slice(2)) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  const { page } = await openedAlone(context, file);
  const session = await context.newCDPSession(page);
  await session.send("Accessibility.enable");
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  trees[file] = nodes.map(brief);
  await context.close();
}
await browser.close();
console.log(JSON.stringify(trees));
