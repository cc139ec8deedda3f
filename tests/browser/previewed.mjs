// What the checks and the benchmark of the preview share: the program on a copy of a sample, and a browser to look at it.
//
// What must hold: the sample is copied, so that it can be edited; the program takes any port that is free and says which; a
// browser is let in by the whole address (`entry`), and finds the preview at the clean one from then on.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { judged, measure } from "./chromium.mjs";

const CONDITIONS = [320, 1280].flatMap((width) =>
  ["light", "dark"].map((colorScheme) => ({ name: `${width} px, ${colorScheme}`, width, colorScheme })),
);
/** The window that a page has but where a check says otherwise. */
export const WINDOW = { width: 1400, height: 900 };

/** What axe says of a page in every condition; the report in its frame is judged as a file, by test_html.py. */
export async function looked(page) {
  const seen = [];
  for (const { name, width, colorScheme } of CONDITIONS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const found = await judged(page, { frames: false });
    seen.push({ name, colours: colorScheme, ...(await page.evaluate(measure)), ...found });
  }
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ colorScheme: "light" });
  return seen;
}

/** A page at an address, whose errors are noted. */
export async function opened(context, complaints, address) {
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address, { waitUntil: "load" });
  return page;
}

/** Opens the cases of a file from the list of everything, by keyboard. */
export async function openCases(page, file) {
  const link = page.locator("section.all details", { has: page.locator(`code:text-is("${file}")`) });
  await link.locator("summary").press("Enter");
  await Promise.all([page.waitForURL(/edit=/), link.locator("a").first().press("Enter")]);
}

/** Opens the form of the paragraph that says something, from the report, by keyboard. */
export async function take(page, text) {
  const pen = page.frame({ name: "report" }).locator("p, li", { hasText: text }).locator("a.pen").first();
  await pen.focus();
  await Promise.all([page.waitForURL(/edit=/), page.keyboard.press("Enter")]);
  await page.waitForFunction(() => document.activeElement.id === "pen");
  return page.locator("section.pen textarea").first();
}

/** From a pen of the Welsh report, which leads to a text's translation, on to the form of its English, by keyboard. */
export async function takeEnglish(page, pen) {
  await pen.focus();
  await Promise.all([page.waitForURL(/translate=/), page.keyboard.press("Enter")]);
  await page.locator(".answers a[href*='edit=']").first().focus();
  await Promise.all([page.waitForURL(/edit=/), page.keyboard.press("Enter")]);
  await page.locator("section.pen form").waitFor();
}

/** Does what sends a form or leads to another page, and waits for the page that it leads to, by whichever way it comes. */
export async function answered(page, act) {
  await page.evaluate(() => {
    window.isAnswered = false;
    document.addEventListener("arrived", () => (window.isAnswered = true), { once: true });
  });
  await act();
  await page.waitForFunction(() => window.isAnswered !== false && document.readyState === "complete");
}

/** A copy of a sample in a folder, to be edited. */
export class Folder {
  constructor(sample, into) {
    this.path = into;
    cpSync(sample, into, { recursive: true });
  }

  /** Replaces words of a file; a place that is not there is a mistake of the check. */
  edit(file, words, instead) {
    const path = join(this.path, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(words)) throw new Error(`${file} has no “${words}”`);
    writeFileSync(path, text.replace(words, instead));
  }
}

/** The program, showing a folder at an address. */
export class Program {
  static async start(program, folder, port = 0, verb = "preview", more = []) {
    const child = spawn(program, [verb, folder.path, "--port", String(port), ...more], { stdio: ["ignore", "pipe", "inherit"] });
    // A check that fails must not leave it behind.
    process.on("exit", () => child.kill());
    child.stdout.setEncoding("utf8");
    const [line] = await once(child.stdout, "data");
    const entry = line.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=\w+/)?.[0];
    if (!entry) throw new Error(`no address in: ${line}`);
    const { origin, port: own } = new URL(entry);
    const entered = await fetch(entry, { redirect: "manual" });
    const cookie = entered.headers.getSetCookie()[0].split(";")[0];
    return Object.assign(new Program(), { child, entry, cookie, address: `${origin}/`, port: Number(own) });
  }

  /** An answer without a browser. */
  async get(path) {
    const answer = await fetch(this.address + path, { headers: { cookie: this.cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  async end() {
    const ended = once(this.child, "exit");
    this.child.kill();
    await ended;
  }
}
