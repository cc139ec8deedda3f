// Keeps the page up to date while the folder changes, and the reader where they are.
//
// What must hold: nothing is decided here and no word is made here; what has not changed on the page is not touched, so
// that place, focus and selection stay; without this script the page works, but for asking again and copying.
"use strict";

/** What the addresses of this folder begin with. */
const BASE = new URL(".", document.currentScript.src).pathname;
const PLACE = `findings-place ${BASE} `;
const PAUSE = 1000;
/** For how long a button says that it has copied, in milliseconds. */
const SHOWN = 2000;

let since = Number(document.body.dataset.count);
/** Whether a form was sent and is not answered yet: what came of it is shown next. */
let sending = false;
/** The frames that are looked after. */
const attended = new WeakSet();
/** Where each frame was led to that is not where it began. */
const led = new WeakMap();

/**
 * Waits for changes for as long as somebody looks at the page. One that nobody sees would keep the others waiting: a browser
 * asks a server only a few things at a time.
 */
async function follow() {
  for (;;) {
    await seen();
    const hidden = new AbortController();
    try {
      const count = await nextCount(hidden);
      if (count !== since) await refresh(count);
      // What was saved while the page was made anew is asked for next.
      since = count;
    } catch {
      if (hidden.signal.aborted) continue;
      tellLost();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** How often the folder has changed, once it has; given up when nobody looks any more. */
async function nextCount(hidden) {
  const giveUp = () => hidden.abort();
  document.addEventListener("visibilitychange", giveUp, { once: true });
  try {
    return (await (await asked(`${BASE}changes?since=${since}`, hidden.signal)).json()).count;
  } finally {
    document.removeEventListener("visibilitychange", giveUp);
  }
}

/** Until somebody looks at the page. */
const seen = () =>
  document.hidden && new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));

async function asked(address, signal) {
  const response = await fetch(address, { cache: "no-store", signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/**
 * Asks again, first for the report, which is made first, then for the page around it, where it does not stand there already; takes
 * over what differs.
 */
async function refresh(count) {
  const frame = document.querySelector("iframe");
  // Who has sent a form reads the report first.
  if (frame && !(sending && isReport(frame))) await reread(frame);
  if (sending || Number(document.body.dataset.count) >= count) return;
  const { href } = location;
  const page = await parsed(await asked(location.pathname + location.search), window);
  if (!sending && location.href === href) show(page);
}

/** Whether a frame shows the web page, and not the printed pages. */
const isReport = (frame) => frame?.id === "report";

/** Takes over the page as it is now. */
function show(page) {
  patch(document.body, page.body);
  document.title = page.title;
  attend();
}

/** Takes over the report as it is now. Where there is none, the page around it says why. */
async function reread(frame) {
  const response = await fetch(new URL(frame.src).pathname, { cache: "no-store" });
  if (!response.ok) return;
  const fresh = await parsed(response, frame.contentWindow);
  // A tree that is still being read would be added to what is put into it.
  if (!isLoaded(frame)) await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  keepPlace(frame, fresh);
  await pictures(frame);
}

const isLoaded = ({ contentDocument, contentWindow }) =>
  contentDocument.readyState === "complete" && contentWindow.location.href !== "about:blank";

/** Waits for the pictures in the window: the program makes nothing else meanwhile. */
async function pictures(frame) {
  const inWindow = (picture) => {
    const { top, bottom } = picture.getBoundingClientRect();
    return bottom > 0 && top < frame.contentWindow.innerHeight;
  };
  await Promise.allSettled([...frame.contentDocument.images].filter(inWindow).map((picture) => picture.decode()));
}

/** An answer as a tree, under the security policy of the window that it is for. */
async function parsed(response, view) {
  return new view.DOMParser().parseFromString(await response.text(), "text/html");
}

/** The state while nobody answers; the next refresh takes it away. */
function tellLost() {
  const state = document.getElementById("state");
  if (state.classList.contains("lost")) return;
  state.className = "state lost";
  const words = document.createElement("p");
  words.textContent = document.body.dataset.lost;
  state.replaceChildren(words);
  // A program that begins again counts from 1.
  since = 0;
  document.body.dataset.count = "0";
}

/** Makes one tree like another, touching only what differs. */
function patch(old, fresh) {
  if (old.isEqualNode(fresh) || isWritten(old)) return;
  if (old.nodeName !== fresh.nodeName || old.nodeType !== Node.ELEMENT_NODE) {
    old.replaceWith(old.ownerDocument.importNode(fresh, true));
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !isReaders(old, name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.nodeName === "IFRAME" && name === "src") lead(old, value);
    else if (old.getAttribute(name) !== value && !isReaders(old, name)) old.setAttribute(name, value);
  }
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  while (before.length && after.length && isSame(before[0], after[0])) {
    before.shift();
    after.shift();
  }
  while (before.length && after.length && isSame(before.at(-1), after.at(-1))) {
    before.pop();
    after.pop();
  }
  if (before.length === after.length) {
    before.forEach((node, index) => patch(node, after[index]));
    return;
  }
  const next = before.length ? before.at(-1).nextSibling : old.childNodes[childrenBefore(fresh, after[0])] ?? null;
  before.forEach((node) => node.remove());
  after.forEach((node) => old.insertBefore(old.ownerDocument.importNode(node, true), next));
}

/** Leads a frame to where it is to be; that is no step of its own on the browser's way back. */
function lead(frame, address) {
  if ((led.get(frame) ?? frame.getAttribute("src")) === address) return;
  led.set(frame, address);
  frame.contentWindow.location.replace(address);
}

/** A form that somebody writes in stays as it is: it is theirs until it is saved or closed. */
const isWritten = (element) => Boolean(element.dataset?.kept);
const isSame = (old, fresh) => old.isEqualNode(fresh) || (isWritten(old) && fresh.dataset?.kept !== undefined);

/** What the reader has opened stays open; what they were sent to can still be reached. */
function isReaders(element, name) {
  return (element.nodeName === "DETAILS" && name === "open") || name === "tabindex";
}

function childrenBefore(parent, child) {
  return [...parent.childNodes].indexOf(child);
}

/** Takes over a new report; what the reader saw at the top of the window stays there. */
function keepPlace(frame, fresh) {
  const moved = pagesMoved(frame.contentDocument, fresh);
  const kept = moved ? place(frame).map(({ id, top }) => ({ id: pageId(pageNumber(id) + moved), top })) : place(frame);
  patch(frame.contentDocument.documentElement, fresh.documentElement);
  comeBack(frame, kept);
}

/**
 * What stands in the window and, after it, what stands above it, nearest first: each with its distance from the top.
 * Without what is the page's own, such as the watermark and the contents, which stand still while the text moves.
 */
function place(frame) {
  const view = frame.contentWindow;
  const named = [...frame.contentDocument.querySelectorAll('[id]:not([id^="page_"])')];
  const all = named.filter((element) => !element.closest("nav")).map((element) => {
    return { element, id: element.id, top: element.getBoundingClientRect().top };
  });
  const inWindow = all.filter(({ top }) => top >= 0 && top < view.innerHeight);
  const above = all.filter(({ top }) => top < 0).reverse();
  return view.scrollY === 0 ? [] : [...inWindow, ...above];
}

const pageId = (number) => `sheet-${number}`;
const pageNumber = (id) => Number(id.replace(pageId(""), ""));

/**
 * By how many the printed page at the top of the window comes later than before: where the one before it has changed too, and
 * there are more pages or fewer, they have come or gone before it.
 */
function pagesMoved(old, fresh) {
  const [before, after] = [old, fresh].map((pages) => [...pages.images].map((page) => page.getAttribute("src")));
  const at = [...old.images].findIndex((page) => page.getBoundingClientRect().bottom > 0);
  const isPrint = at > 0 && old.images[at].id === pageId(at + 1);
  const same = isPrint && (before[at] === after[at] || before[at - 1] === after[at - 1]);
  return isPrint && !same ? after.length - before.length : 0;
}

/** Printed pages grow and shrink with the window: the same part of the same page stays at its top. */
function holdPage(frame) {
  const view = frame.contentWindow;
  let held = null;
  view.addEventListener("scroll", () => {
    const page = [...frame.contentDocument.images].find((one) => one.getBoundingClientRect().bottom > 0);
    const { top, height } = page?.getBoundingClientRect() ?? {};
    held = page && { page, part: top / height };
  });
  view.addEventListener("resize", () => {
    if (!held?.page.isConnected) return;
    const { top, height } = held.page.getBoundingClientRect();
    view.scrollBy({ top: top - held.part * height, behavior: "instant" });
  });
}

/** Scrolls so that the first of these that is still there stands where it stood. */
function comeBack(frame, kept) {
  const found = kept.map(({ element, id, top }) => {
    const now = element?.isConnected ? element : frame.contentDocument.getElementById(id);
    return now && { now, top };
  });
  const first = found.find(Boolean);
  if (!first) return;
  const top = first.now.getBoundingClientRect().top - first.top;
  if (top) frame.contentWindow.scrollBy({ top, behavior: "instant" });
}

/** Looks after the frame, which may only come once there is something to show. */
function attend() {
  const frame = document.querySelector("iframe");
  if (!frame || attended.has(frame)) return;
  attended.add(frame);
  if (isLoaded(frame)) ready(frame);
  frame.addEventListener("load", () => ready(frame));
}

/** Readies a report that was loaded: no jumps of the browser's own, the place of the last one, links that lead out. */
function ready(frame) {
  const still = new frame.contentWindow.CSSStyleSheet();
  still.replaceSync("html { overflow-anchor: none; }");
  frame.contentDocument.adoptedStyleSheets.push(still);
  const kept = sessionStorage.getItem(PLACE + frame.id);
  sessionStorage.removeItem(PLACE + frame.id);
  if (frame.id === "print") holdPage(frame);
  const there = placeAsked(frame);
  const writing = isWriting();
  if (there && !writing) goTo(there);
  else if (kept && !there) comeBack(frame, JSON.parse(kept));
  frame.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    const there = switched(frame, link);
    if (there && link.hash) location.assign(`${there.href}&at=${link.hash.slice(1)}`);
    else if (there) there.click();
    else if (link.target === "_top") location.assign(link.href);
    else if (link.origin !== location.origin) window.open(link.href, "_blank", "noopener");
  });
}

/** Whether somebody was led to a form: then it is where they go on, and not the place in the report. */
function isWriting() {
  const form = location.hash === "#pen" && document.getElementById("pen");
  if (form && !form.closest("section").contains(document.activeElement)) form.focus();
  return Boolean(form);
}

/** The place in a report that its address asks for. */
const placeAsked = (frame) => frame.contentDocument.getElementById(decodeURIComponent(frame.contentWindow.location.hash.slice(1)));

/** Those who do not see the frame go to a place in it too. */
function goTo(there) {
  there.tabIndex = -1;
  there.focus({ preventScroll: true });
}

/** The switch for the language of another edition that a report links to. */
function switched(frame, link) {
  const language = link.origin === location.origin && link.pathname.split("/").at(-2);
  return language && document.querySelector(`nav a[href*="lang=${CSS.escape(language)}&"]`);
}

function remember() {
  const frame = document.querySelector("iframe");
  if (!frame) return;
  const kept = place(frame).map(({ id, top }) => ({ id, top }));
  sessionStorage.setItem(PLACE + frame.id, JSON.stringify(kept));
}

document.documentElement.classList.add("scripted");
attend();
window.addEventListener("pagehide", remember);
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-copy]");
  if (!button) return;
  const said = document.getElementById("said");
  said.textContent = "";
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    // The browser may not allow it: the place stands there to be selected.
    return;
  }
  said.textContent = `${button.dataset.copied}: ${button.dataset.copy}`;
  const label = button.firstChild;
  const copy = label.data;
  label.data = `${button.dataset.copied} `;
  setTimeout(() => (label.data = copy), SHOWN);
});
// A place in the report that was asked for: those who do not see the frame go there too.
document.addEventListener("click", ({ target }) => {
  const link = target.closest('a[target="report"]');
  const frame = document.getElementById("report");
  if (!link || !frame) return;
  setTimeout(() => {
    const there = placeAsked(frame);
    if (there) goTo(there);
  });
});
follow();
