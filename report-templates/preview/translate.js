// Makes translating quicker: a placeholder comes in where the cursor stands, Ctrl and Enter save and lead to the next text.
//
// What must hold: no word is made here; without it the page works: then the server fills a placeholder in at the end.
"use strict";

{
  /** A placeholder with the arguments that are chosen beside it. */
  const written = (button) =>
    [...button.closest(".filled").querySelectorAll("select")].reduce((text, { name, value }) => {
      const key = name.split(".").at(-1);
      const said = new RegExp(`,? *\\b${key}="[^"]*"`);
      const bare = text.replace(said, "").replace(/\(\s*,\s*/, "(").replace(/\(\s*\)/, "");
      if (!value) return bare;
      return bare.includes(")") ? bare.replace(/\)(?=\s*}}$)/, `, ${key}="${value}")`) : bare.replace(/\s*}}$/, `(${key}="${value}") }}`);
    }, button.dataset.insert);

  /** Looks after the form of the page that is shown, where there is one. */
  function begin() {
    const form = document.querySelector("section.pen form");
    const welsh = document.getElementById("welsh");
    form?.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-insert]");
      if (!button) return;
      event.preventDefault();
      welsh.focus();
      welsh.setRangeText(written(button), welsh.selectionStart, welsh.selectionEnd, "end");
      welsh.dispatchEvent(new Event("input", { bubbles: true }));
    });
    form?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector(".buttons button"));
    });
  }

  begin();
  document.addEventListener("arrived", begin);
}
