// Helps to write: tools above each text, what can be filled in brought to the text that it is for, and what the text will say shown
// below it while it is typed.
//
// What must hold: no word is made here; what is typed goes through the browser's own undo; what is shown of a text comes from the
// program, which escapes it, and nothing is ever saved by asking for it; without this script the forms work.
"use strict";

{
  /** For how long nobody has to type before the text is asked for, in milliseconds. */
  const PAUSE = 250;
  /** The form of the page, where one is open, what can be filled in there, and its texts. */
  let form = null;
  let known = null;
  let texts = [];

  /** Puts words in the place of a stretch of a text, and selects a stretch of them. The browser can take it back. */
  const put = (field, [from, to], words, selected = [words.length, words.length]) => {
    field.focus();
    field.setSelectionRange(from, to);
    const done = words ? document.execCommand("insertText", false, words) : from === to || document.execCommand("delete");
    if (!done) {
      field.setRangeText(words, from, to, "end");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    field.setSelectionRange(from + selected[0], from + selected[1]);
  };

  /** What is selected, without the spaces around it; where nothing is, the word at the cursor. */
  const stretch = ({ value, selectionStart, selectionEnd }) => {
    let [from, to] = [selectionStart, selectionEnd];
    const isWord = (at) => /[\p{L}\p{N}’'-]/u.test(value[at] ?? "");
    if (from === to && isWord(from) && isWord(from - 1)) {
      while (isWord(from - 1)) from -= 1;
      while (isWord(to)) to += 1;
    }
    while (from < to && /\s/.test(value[from])) from += 1;
    while (from < to && /\s/.test(value[to - 1])) to -= 1;
    return [from, to];
  };

  /** Sets marks around what is selected, or takes them away. */
  const around = (mark) => (field) => {
    const [from, to] = stretch(field);
    const { value } = field;
    const words = value.slice(from, to);
    const wide = [from - mark.length, to + mark.length];
    const isOnce = (at, step) => value[at + step] !== "*" || mark.length > 1;
    const stands = value.slice(wide[0], from) === mark && value.slice(to, wide[1]) === mark;
    if (wide[0] >= 0 && words && stands && isOnce(wide[0], -1) && isOnce(wide[1] - 1, 1)) put(field, wide, words, [0, words.length]);
    else put(field, [from, to], `${mark}${words}${mark}`, [mark.length, mark.length + words.length]);
  };

  const MARK = /^(\s*)(?:[-*+] |\d+\. |> )/;

  /** The whole lines that are selected; where only the cursor stands there, its paragraph. */
  const lines = ({ value, selectionStart, selectionEnd }) => {
    let from = value.lastIndexOf("\n", selectionStart - 1) + 1;
    let to = value.indexOf("\n", selectionEnd);
    if (to < 0) to = value.length;
    return [from, to];
  };

  /** Begins lines with a mark, or takes it away where all have it; what stands above and below is kept apart. */
  const begun = (mark) => (field) => {
    const [from, to] = lines(field);
    const { value } = field;
    const own = value.slice(from, to).split("\n");
    const all = own.filter((line) => line.trim());
    const has = all.length > 0 && all.every((line, index) => line.startsWith(mark(index)));
    let count = -1;
    const change = (line) => {
      if (!line.trim() && own.length > 1) return line;
      count += 1;
      const bare = line.replace(MARK, "$1");
      return has ? bare : `${mark(count)}${bare}`;
    };
    const words = own.map(change).join("\n");
    const apart = (text) => (has || !text.trim() || text.endsWith("\n\n") ? "" : "\n");
    const isSame = (line) => MARK.test(line ?? "");
    const above = value.slice(0, from);
    const below = value.slice(to);
    const before = isSame(above.trimEnd().split("\n").at(-1)) ? "" : apart(above);
    const next = below.replace(/^\n/, "");
    const after = has || !next.trim() || next.startsWith("\n") || isSame(next.split("\n")[0]) ? "" : "\n";
    put(field, [from, to], `${before}${words}${after}`, [before.length + words.length, before.length + words.length]);
  };

  const link = (field) => {
    const [from, to] = stretch(field);
    const words = field.value.slice(from, to);
    const address = "https://";
    if (/^https?:\S+$/.test(words)) put(field, [from, to], `[](${words})`, [1, 1]);
    else if (words) put(field, [from, to], `[${words}](${address})`, [words.length + 3, words.length + 3 + address.length]);
    else put(field, [from, to], `[](${address})`, [1, 1]);
  };

  /** A footnote under a number that no other has; the words of it are written at the end of the text. */
  const note = (field) => {
    const used = new Set(form.dataset.notes.split(" "));
    for (const { value } of texts) for (const [, name] of value.matchAll(/\[\^([^\]]+)\]/g)) used.add(name);
    let number = 1;
    while (used.has(String(number))) number += 1;
    const at = stretch(field)[1];
    put(field, [at, at], `[^${number}]`);
    const end = field.value.trimEnd().length;
    put(field, [end, field.value.length], `\n\n[^${number}]: `);
  };

  /** The text that what is chosen is for, and where in it. */
  let asked = null;

  const open = (isPlaced) => (field) => {
    asked = { field, from: field.selectionStart, to: field.selectionEnd };
    field.closest(".field").querySelector(".tools").after(known);
    known.open = true;
    const find = document.getElementById("known-find");
    find.value = "";
    known.toggleAttribute("data-only", isPlaced);
    filter();
    find.focus();
  };

  /** Shows what has all the words that are searched for. */
  function filter() {
    const words = document.getElementById("known-find").value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const section of known.querySelectorAll("section")) {
      const isLeft = known.hasAttribute("data-only") && !section.hasAttribute("data-placed");
      const title = section.querySelector("h3").textContent.toLowerCase();
      const lines = [...section.querySelectorAll("li")];
      for (const line of lines) {
        const text = `${title} ${line.textContent.toLowerCase()}`;
        line.hidden = isLeft || !words.every((word) => text.includes(word));
      }
      const shown = lines.filter((line) => !line.hidden).length;
      section.hidden = shown === 0;
      count += shown;
    }
    document.getElementById("known-count").textContent = `${known.dataset.found}: ${count}`;
  }

  /** Puts what was chosen where the cursor was: in a paragraph of its own where it is no part of one. */
  function choose(button) {
    const { field, from, to } = asked ?? { field: texts[0], from: texts[0].value.length, to: texts[0].value.length };
    const [before, after] = [field.value.slice(0, from), field.value.slice(to)];
    let words = button.dataset.insert;
    if (button.closest("[data-placed]")) {
      const line = (text, isAt) => (isAt ? "" : text);
      words = `${line("\n\n", !before.trim() || before.endsWith("\n\n"))}${words}${line("\n\n", !after.trim() || after.startsWith("\n\n"))}`;
    }
    known.open = false;
    put(field, [from, to], words);
  }

  const TOOLS = {
    emphasis: around("*"),
    strong: around("**"),
    list: begun(() => "- "),
    numbers: begun((index) => `${index + 1}. `),
    quote: begun(() => "> "),
    link,
    note,
    placed: open(true),
    value: open(false),
  };

  /** Lists go on by themselves: another item after one, the end of the list after an empty one. */
  function goOn(event) {
    const field = event.target;
    const { value, selectionStart: at, selectionEnd } = field;
    const from = value.lastIndexOf("\n", at - 1) + 1;
    const own = value.slice(from, at).match(/^(- |(\d+)\. )(.*)$/);
    if (!own || at !== selectionEnd || (value[at] ?? "\n") !== "\n") return;
    event.preventDefault();
    if (!own[3].trim()) put(field, [from, at], "\n");
    else put(field, [at, at], `\n${own[2] ? `${Number(own[2]) + 1}. ` : "- "}`);
  }

  /** What is asked for of each text, to be given up where it has changed again. */
  const asking = new WeakMap();

  /** Asks what a text will say, and shows it. */
  async function look(field) {
    asking.get(field)?.abort();
    if (!field.isConnected) return;
    const own = new AbortController();
    asking.set(field, own);
    const state = ["token", "edit"].map((name) => [name, form.elements[name].value]);
    const body = new URLSearchParams([...state, ["do", "view"], ["part", "1"], [field.name, field.value]]);
    try {
      const response = await fetch(form.getAttribute("action"), { method: "POST", body, cache: "no-store", signal: own.signal });
      if (!response.ok) return;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".said-text");
      // The form may be saved by now, and another one stand there.
      if (!field.isConnected) return;
      const shown = document.getElementById(field.dataset.view);
      const problems = (tree) => [...tree.querySelectorAll(".said-wrong")].map((one) => one.textContent).join(" ");
      const [before, now] = [problems(shown), problems(fresh)];
      shown.querySelector(".said-text").replaceWith(document.importNode(fresh, true));
      if (now && now !== before) document.getElementById("said").textContent = now;
    } catch {
      // Given up, or nobody answers: the page tells of that itself.
    }
  }

  const waiting = new WeakMap();

  function later(field) {
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(() => look(field), PAUSE));
  }

  /** One stop of the keyboard, and arrows within. */
  function bar(tools) {
    const buttons = [...tools.querySelectorAll("button")];
    const at = (chosen) => buttons.forEach((button) => (button.tabIndex = button === chosen ? 0 : -1));
    at(buttons[0]);
    tools.addEventListener("keydown", (event) => {
      const index = buttons.indexOf(event.target);
      const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      const button = buttons[(next + buttons.length) % buttons.length];
      at(button);
      button.focus();
    });
    tools.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      at(button);
      TOOLS[button.dataset.tool](document.getElementById(tools.getAttribute("aria-controls")));
    });
  }

  /** Marks of lists as programs for letters paste them, as this Markdown has them. */
  function pasted(event) {
    const own = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n");
    if (!own) return;
    const words = own.replace(/^[ \t]*[•·▪●◦‣\uf0b7][ \t]*/gm, "- ").replace(/^[ \t]*(\d{1,3})[.)]\t/gm, "$1. ");
    if (words === own) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.target;
    put(event.target, [selectionStart, selectionEnd], words);
  }

  /** The keys of a text. */
  function onKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.isComposing) goOn(event);
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && { b: "strong", i: "emphasis", k: "link" }[event.key];
    if (!mark) return;
    event.preventDefault();
    TOOLS[mark](event.target);
  }

  /** The keys of what can be filled in. */
  function onKnownKey(event) {
    const stops = [document.getElementById("known-find"), ...known.querySelectorAll("li:not([hidden]) button")];
    const index = stops.indexOf(document.activeElement);
    if (event.key === "Escape") {
      known.open = false;
      asked?.field.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      stops[Math.min(Math.max(index + (event.key === "ArrowDown" ? 1 : -1), 0), stops.length - 1)].focus();
    } else if (event.key === "Enter" && index === 0) {
      event.preventDefault();
      if (stops.length === 2) choose(stops[1]);
    }
  }

  /** Looks after the form of the page that is shown. */
  function begin() {
    form = document.querySelector("section.pen form");
    known = document.getElementById("known");
    texts = form ? [...form.querySelectorAll("textarea[data-view]")] : [];
    asked = null;
    for (const field of texts) {
      field.addEventListener("paste", pasted);
      field.addEventListener("input", () => later(field));
      field.addEventListener("keydown", onKey);
      // Words that were kept in the browser have come back by now.
      if (field.value !== field.defaultValue) later(field);
    }
    form?.querySelectorAll(".tools").forEach(bar);
    known?.addEventListener("input", filter);
    known?.addEventListener("click", ({ target }) => {
      const button = target.closest("button[data-insert]");
      if (button) choose(button);
    });
    known?.addEventListener("keydown", onKnownKey);
  }

  begin();
  document.addEventListener("arrived", begin);
}
