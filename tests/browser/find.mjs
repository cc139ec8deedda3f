// Which reports the search of a site's index leaves shown: prints, for each page, each choice that was made and what was shown.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node find.mjs FILE.html...
//
// What must hold: this script chooses and does not judge: tests/written/test_site_search.py does.

import { launch, openedAlone } from "./chromium.mjs";

/** In the page: the titles of what is shown, and what is said of how many they are. */
function shown() {
  const rows = [...document.querySelectorAll(".reports > li")].filter((row) => row.checkVisibility());
  return { reports: rows.map((row) => row.querySelector("h3").textContent.trim()), said: document.getElementById("page_shown").textContent };
}

const browser = await launch();
const results = [];
for (const file of process.argv.slice(2)) {
  const context = await browser.newContext();
  const { page } = await openedAlone(context, file);
  const values = (id) => page.evaluate((id) => [...document.getElementById(id).options].map((one) => one.value || one.textContent), id);
  const words = (id) => page.evaluate((id) => [...document.getElementById(id).options].map((one) => one.textContent), id);
  const seen = { file, first: await page.evaluate(shown), standards: [], years: [], services: [] };
  const standards = await page.evaluate(() => [...document.getElementById("page_standard").options].map((one) => one.value));
  const ratings = (await values("page_rating")).slice(1);
  for (const standard of standards) {
    await page.selectOption("#page_standard", standard);
    for (const rating of ["", ...ratings]) {
      await page.selectOption("#page_rating", rating);
      seen.standards.push({ standard, rating, ...(await page.evaluate(shown)) });
    }
  }
  await page.click("button[type=reset]");
  await page.waitForTimeout(50);
  seen.reset = await page.evaluate(shown);
  for (const year of (await words("page_year")).slice(1)) {
    await page.selectOption("#page_year", year);
    seen.years.push({ year, ...(await page.evaluate(shown)) });
  }
  await page.click("button[type=reset]");
  await page.waitForTimeout(50);
  for (const typed of ["coventry", "CÓVENTRY 2", "nowhere"]) {
    await page.fill("#page_service", typed);
    seen.services.push({ typed, ...(await page.evaluate(shown)) });
  }
  results.push(seen);
  await context.close();
}
await browser.close();
console.log(JSON.stringify(results));
