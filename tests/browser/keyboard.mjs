// What can be reached in the preview by keyboard alone.
//
// What must hold: the tab key is pressed as a person presses it; what is met is told by what it is, not by where it
// stands in the tree, so that a test can compare it with what can be pressed by mouse.

/** Goes through a page with the tab key: what can be pressed in the page, and what of it was met, with a visible focus. */
export async function keyboard(page) {
  const wanted = await page.evaluate(() => {
    const inside = (root) => [...root.querySelectorAll("a[href], button, summary, [tabindex='0']")].filter((one) => one.checkVisibility());
    const name = (one) => `${one.localName}: ${one.textContent.replace(/\s+/g, " ").trim()}`;
    return {
      page: inside(document).map(name),
      report: inside(document.getElementById("report").contentDocument).map(name),
    };
  });
  await page.evaluate(() => {
    document.activeElement.blur();
    document.getElementById("report").contentDocument.activeElement?.blur();
    getSelection().removeAllRanges();
    // The next tab begins at the top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const met = { page: [], report: [], unmarked: [] };
  const most = wanted.page.length + wanted.report.length + 10;
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      let [where, one] = ["page", document.activeElement];
      if (one.id === "report") [where, one] = ["report", one.contentDocument.activeElement];
      if (!one || one === document.body || one.localName === "body" || one.localName === "html") return null;
      const style = one.ownerDocument.defaultView.getComputedStyle(one);
      const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return { where, marked, name: `${one.localName}: ${one.textContent.replace(/\s+/g, " ").trim()}` };
    });
    if (!at) continue;
    met[at.where].push(at.name);
    if (!at.marked) met.unmarked.push(at.name);
  }
  return { wanted, met };
}
