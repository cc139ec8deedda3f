// Sends forms without leaving the page, and shows what answers as the preview shows a change: what is the same stays as it is.
//
// What must hold: without this script the browser sends them; it also does where the answer is not that something was done; forms
// that the answer has begin afresh; no word is made here; a form that nobody answers stays as it was written.
"use strict";

{
  /** What was asked for to make the page that is shown. */
  let shown = location.pathname + location.search;
  /** The form that the browser is to send itself. */
  let left = null;

  /** What a form and the button that was pressed say; nothing where the browser cannot tell. */
  function said(form, button) {
    try {
      return new URLSearchParams(new FormData(form, button));
    } catch {
      return null;
    }
  }

  /** Where the page is that answers a form, where something was done. */
  async function answered(form, body) {
    body.append("part", "1");
    const response = await fetch(form.getAttribute("action"), { method: "POST", body, cache: "no-store" });
    const isTold = response.headers.get("content-type")?.includes("json");
    return isTold && (await response.json()).address;
  }

  /** Shows the page that answers, at its own address; those who write are led to what it says of their form. */
  function arrive(address, page) {
    history.pushState(null, "", address);
    shown = location.pathname + location.search;
    // What was written in them is saved, or kept by the browser.
    for (const kept of document.querySelectorAll("[data-kept]")) kept.remove();
    show(page);
    document.getElementById("pen")?.scrollIntoView();
    (document.querySelector("[autofocus]") ?? document.getElementById("pen"))?.focus({ preventScroll: true });
    document.dispatchEvent(new Event("arrived"));
  }

  /** Shows what has come of a form: the report first, which is sooner made; printed pages follow the folder by themselves. */
  async function showAnswer(address) {
    const frame = document.querySelector("iframe");
    if (isReport(frame)) await reread(frame);
    const page = await parsed(await asked(address), window);
    sending = false;
    arrive(address, page);
  }

  async function send(form, button, body) {
    try {
      const address = await answered(form, body);
      if (address) {
        await showAnswer(address);
        return;
      }
    } catch {
      sending = false;
      tellLost();
      return;
    }
    sending = false;
    left = form;
    form.requestSubmit(button);
  }

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (form === left || form.method !== "post") return;
    const body = said(form, submitter);
    if (!body) return;
    event.preventDefault();
    // Who presses twice means it once.
    if (sending) return;
    sending = true;
    send(form, submitter, body);
  });
  window.addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) location.reload();
  });
}
