// Makes points in the page of a draft as its readers do, and prints, as JSON, what was seen.
//
//   FINDINGS_BROWSER=chromium FINDINGS_BROWSER_TOOLS=folder-with-node_modules node points.mjs ACT PAGE [SCRATCH | FILE...]
//
//   make SCRATCH    three points by mouse and keyboard, saved, opened again, edited, removed, made again, saved, printed
//   aside SCRATCH   a point that is begun and not kept, and one that is too long
//   answer SCRATCH  a nil return, saved
//   every SCRATCH   a point on everything that has a number, saved
//   open FILE...    each file opened in a fresh page
//   look            axe and measures with the windows closed and open, narrow and wide, light and dark
//   without         the page with scripts off
//   foreign         what scripts that somebody put into the page have done, in its own load and at a click on #added
//
// What must hold: the page is opened from disk and every request of it is reported; things are found by ids, never by
// words, so that it works in every language. This script reports and does not judge:
// tests/written/test_points_page.py does.

import { join } from "node:path";

import { drag, opened, see } from "./opened_draft.mjs";

const [act, file, ...others] = process.argv.slice(2);

const id = (name) => `#page_${name}`;

/** The points' window as it stands. */
const list = (page) => page.locator(id("points_kept")).innerText();
const said = async (page) => (await page.locator(`${id("points_said")}, ${id("points_status")}`).allInnerTexts()).join("").trim();
/** What is said next, which the page may say in an event of its own. */
async function saidNext(page, act) {
  const before = await said(page);
  await act();
  for (let tries = 0; tries < 500 && await said(page) === before; tries += 1) await page.waitForTimeout(20);
  // What was typed before may be answered just now: the last word counts, once nothing more is said.
  let last = await said(page);
  for (let quiet = 0; quiet < 10; quiet += 1) {
    await page.waitForTimeout(20);
    const now = await said(page);
    if (now !== last) [last, quiet] = [now, -1];
  }
  return last;
}
const focused = (page) => page.evaluate(() => {
  const active = document.activeElement;
  return active.getAttribute("aria-label") ?? (active.id || active.innerText);
});
/** Whether the browser would ask before the page is closed. */
const guarded = (page) => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

/** Opens the list, saves, and gives where the file is. */
async function save(page, scratch, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(id("points_save"))]);
  const path = join(scratch, name);
  await download.saveAs(path);
  return { path, name: download.suggestedFilename(), said: await said(page) };
}

async function choose(page, path) {
  await page.evaluate(() => document.getElementById("page_points_status").replaceChildren());
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click(id("points_read"))]);
  await chooser.setFiles(path);
  await page.waitForFunction(() => document.getElementById("page_points_status").textContent !== "");
}

async function tabTo(page, fits, most = 1500) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(fits)) return presses + 1;
  }
  throw new Error("the keyboard does not reach it");
}

/** Selects words of a paragraph with the mouse and makes a point on them. */
async function byMouse(page) {
  const paragraph = page.locator("main p:has(> button.draft-number)").nth(1);
  await paragraph.scrollIntoViewIfNeeded();
  const selected = await drag(page, paragraph);
  await paragraph.locator("button.draft-number").click();
  const seen = { selected, quoted: await page.inputValue(id("point_quoted")), focus: await focused(page) };
  await page.selectOption(id("point_kind"), "wrong_figure");
  await page.fill(id("point_correction"), "Sixteen, <b>not</b> fifteen.\nSee the minutes.");
  await page.click(id("point_keep"));
  return { ...seen, said: await said(page), back: await focused(page), count: await page.innerText(id("points_count")) };
}

/** Words that are selected in a row of a table mean that row. */
async function inRow(page) {
  const table = page.locator(".table:has(> button.draft-number)").first();
  const row = table.locator("tbody tr").last();
  await row.scrollIntoViewIfNeeded();
  await drag(page, row, 3);
  await table.locator("> button.draft-number").click();
  const seen = {
    row: await page.evaluate(() => document.getElementById("page_point_row").selectedOptions[0].text),
    last: await page.evaluate(() => [...document.getElementById("page_point_row").options].pop().text),
    quoted: await page.inputValue(id("point_quoted")),
  };
  await page.click(id("point_cancel"));
  return seen;
}

/** Makes a point on a row of a table without touching the mouse. */
async function byKeyboard(page) {
  await page.evaluate(() => {
    document.activeElement.blur();
    document.getSelection().removeAllRanges();
  });
  const presses = await tabTo(page, () => document.activeElement.matches(".table > button.draft-number"));
  await page.keyboard.press("Enter");
  const seen = { presses, focus: await focused(page), needed: await page.innerText(id("point_needed")) };
  // A table without a caption has no words before its rows.
  if (seen.focus !== "page_point_row") await tabTo(page, () => document.activeElement.id === "page_point_row");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  seen.row = await page.evaluate(() => document.getElementById("page_point_row").selectedOptions[0].text);
  seen.quoted = await page.inputValue(id("point_quoted"));
  await tabTo(page, () => document.activeElement.id === "page_point_kind");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, () => document.activeElement.id === "page_point_evidence");
  await page.keyboard.type("Our own count of cases.");
  // What is said of it is waited for, so that it is not taken for what is said of the next act.
  seen.aside = await saidNext(page, () => page.keyboard.press("Escape"));
  seen.escaped = await focused(page);
  seen.guardedWithUnfinished = await guarded(page);
  await page.keyboard.press("Enter");
  seen.stillThere = await page.inputValue(id("point_evidence"));
  await tabTo(page, () => document.activeElement.id === "page_point_keep");
  seen.said = await saidNext(page, () => page.keyboard.press("Enter"));
  return { ...seen, back: await focused(page) };
}

async function onBox(page) {
  await page.locator(".box button.draft-number").first().click();
  const seen = { words: await page.innerText(id("point_words")) };
  await page.click(id("point_keep"));
  seen.refused = await page.innerText(id("point_fault"));
  seen.focus = await focused(page);
  await page.fill(id("point_correction"), "The project began in 2021.");
  await page.click(id("point_keep"));
  return { ...seen, said: await said(page) };
}

/** Words of a heading, which has no number, come along through the list. */
async function onHeading(page) {
  await page.click(id("points_close"));
  const heading = page.locator("main :is(h2, h3)").filter({ hasText: /\S{3,} \S+/u }).first();
  await heading.scrollIntoViewIfNeeded();
  const selected = await drag(page, heading, 3);
  await page.click(id("points_count"));
  await page.click(id("points_new"));
  const seen = { selected, quoted: await page.inputValue(id("point_quoted")), focus: await focused(page) };
  await page.click(id("point_cancel"));
  return seen;
}

/** A point with a number that is not there, then with none. */
async function elsewhere(page) {
  await page.click(id("points_new"));
  await page.fill(id("point_number"), "99999");
  await page.fill(id("point_correction"), "The chair's name is missing everywhere.");
  await page.click(id("point_keep"));
  const seen = { refused: await page.innerText(id("point_fault")), focus: await focused(page) };
  await page.fill(id("point_number"), "3");
  seen.words = await page.innerText(id("point_words"));
  await page.fill(id("point_number"), "");
  await page.click(id("point_keep"));
  return { ...seen, said: await said(page), count: await page.innerText(id("points_count")) };
}

/** What would be printed now. */
async function onPaper(page) {
  await page.emulateMedia({ media: "print" });
  const text = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: "screen" });
  return text;
}

async function make(page, scratch) {
  const seen = { numbers: await page.locator("main button.draft-number").count(), guardedAtFirst: await guarded(page) };
  seen.noScripts = await page.locator(id("points_no_scripts")).isVisible();
  seen.mouse = await byMouse(page);
  seen.inRow = await inRow(page);
  seen.keyboard = await byKeyboard(page);
  seen.box = await onBox(page);
  await page.click(id("points_count"));
  seen.listFocus = await focused(page);
  await page.fill(id("points_who"), "A. Head, Head of Service");
  seen.guardedBefore = await guarded(page);
  seen.first = await save(page, scratch, "first.json");
  seen.guardedAfter = await guarded(page);
  seen.list = await list(page);
  await page.reload();
  await page.click(id("points_count"));
  seen.empty = await page.locator(id("points_none")).isVisible();
  await choose(page, seen.first.path);
  seen.opened = { said: await said(page), list: await list(page), who: await page.inputValue(id("points_who")) };
  await choose(page, seen.first.path);
  seen.openedTwice = await list(page);
  await page.locator("[data-act=edit]").first().click();
  seen.editing = await page.inputValue(id("point_correction"));
  await page.fill(id("point_correction"), "Seventeen, not fifteen.");
  await page.click(id("point_keep"));
  seen.edited = { said: await said(page), focus: await focused(page) };
  const question = page.waitForEvent("dialog").then(async (dialog) => {
    await dialog.accept();
    return dialog.message();
  });
  await page.locator("[data-act=remove]").nth(2).click();
  seen.removed = { asked: await question, said: await said(page), focus: await focused(page) };
  await page.click(id("points_close"));
  seen.again = await onBox(page);
  await page.click(id("points_count"));
  seen.second = await save(page, scratch, "second.json");
  seen.heading = await onHeading(page);
  seen.elsewhere = await elsewhere(page);
  await page.click(id("points_print"));
  seen.printed = await onPaper(page);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  seen.printedAfter = (await onPaper(page)).length;
  const everything = page.waitForEvent("dialog").then((dialog) => dialog.accept());
  await page.click(id("points_remove_all"));
  await everything;
  seen.removedAll = { said: await said(page), count: await page.innerText(id("points_count")), focus: await focused(page) };
  return seen;
}

async function answer(page, scratch) {
  await page.click(id("points_count"));
  await page.click(id("points_save"));
  const nothing = await said(page);
  await page.check(id("points_nil"));
  return { nothing, saved: await save(page, scratch, "nil.json") };
}

async function every(page, scratch) {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll("main button.draft-number")) {
      button.click();
      document.getElementById("page_point_kind").value = "unclear";
      document.getElementById("page_point_keep").click();
    }
  });
  await page.click(id("points_count"));
  return save(page, scratch, "every.json");
}

async function open(page, files) {
  const seen = {};
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += dialog.type() === "beforeunload" ? 0 : 1;
    return dialog.accept();
  });
  for (const path of files) {
    await page.reload();
    await page.click(id("points_count"));
    await choose(page, path);
    const markup = await page.evaluate(() => document.querySelectorAll(
      "#page_points_kept :not(li, dl, div, dt, dd, p, strong, span, button, a), #page_points_status *, img, iframe").length);
    const ran = await page.evaluate(() => globalThis.ran ?? null);
    const fits = await page.evaluate(() => document.getElementById("page_points_list").scrollWidth <= innerWidth);
    seen[path] = { said: await said(page), points: await page.locator("#page_points_kept > li").count(),
      list: await list(page), markup, ran, asked, fits };
  }
  return seen;
}

/** Every window, closed and open, in every condition. */
async function look(page) {
  const states = {
    closed: async () => {},
    list: () => page.click(id("points_count")),
    form: () => page.locator(".table > button.draft-number").first().click(),
    form_of_a_new_point: async () => {
      await page.click(id("points_count"));
      await page.click(id("points_new"));
      await page.click(id("point_keep"));
    },
  };
  await states.form();
  await page.selectOption(id("point_row"), "0");
  await page.selectOption(id("point_kind"), "unclear");
  await page.click(id("point_keep"));
  const seen = [];
  for (const width of [320, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [state, open] of Object.entries(states)) {
        await open();
        seen.push({ name: `${state}, ${width} px, ${colorScheme}`, ...(await see(page)) });
        while (await page.locator("dialog[open]").count()) await page.keyboard.press("Escape");
      }
    }
  }
  return seen;
}

async function without(page) {
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll("main *, header *, footer *")].filter((element) => element.closest("[hidden]")).length);
  return {
    noScripts: (await page.locator(id("points_no_scripts")).isVisible()) && (await page.innerText(id("points_no_scripts"))),
    otherForms: await page.locator(id("points_other_forms")).isVisible(),
    bar: await page.locator(id("points_bar")).isVisible(),
    buttons: await page.locator("button:visible").count(),
    numbers: await page.locator("main a.draft-number:visible").count(),
    hidden,
  };
}

/** Whether anything ran that is not the page's own. */
async function foreign(page) {
  await page.click("#added");
  return page.evaluate(() => globalThis.ran ?? null);
}

/** A point that is kept, and one that is begun and left by Escape; then one that is too long. */
async function aside(page, scratch) {
  const number = (at) => page.locator("main button.draft-number").nth(at);
  await number(1).click();
  await page.fill(id("point_correction"), "Kept");
  await page.click(id("point_keep"));
  await number(2).click();
  await page.fill(id("point_correction"), "Begun");
  await page.keyboard.press("Escape");
  const told = await said(page);
  const label = await number(2).getAttribute("aria-label");
  await page.click(id("points_count"));
  const saved = await save(page, scratch, "aside.json");
  await page.click(id("points_new"));
  await page.locator(id("point_number")).pressSequentially(await number(2).innerText());
  const byNumber = await page.inputValue(id("point_correction"));
  await page.click(id("point_cancel"));
  await page.click(id("points_close"));
  await number(2).click();
  const again = await page.inputValue(id("point_correction"));
  await page.fill(id("point_correction"), "x".repeat(10001));
  await page.click(id("point_keep"));
  const fault = await page.innerText(id("point_fault"));
  return { told, label, saved, byNumber, again, fault, length: (await page.inputValue(id("point_correction"))).length };
}

const acts = { aside, make, answer, every, open, look, without, foreign };
const { page, requests, complaints, close } = await opened(file, { scripts: act !== "without" });
const seen = await acts[act](page, act === "open" ? others : others[0]);
await close();
console.log(JSON.stringify({ seen, requests, complaints }));
