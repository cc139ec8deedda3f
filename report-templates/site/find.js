// Narrows the list by what is typed and chosen. Without it the list is whole.
const form = document.getElementById("page_find");
const rows = [...document.querySelectorAll(".reports > li")];
const shown = document.getElementById("page_shown");
const value = (name) => document.getElementById("page_" + name).value;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const standard = document.getElementById("page_standard");
// The rating that is asked for: of the standard that is chosen, else of the whole.
const rating = (row) => standard.value ? JSON.parse(row.dataset.rated)[standard.value] : row.dataset.rating;
const narrow = () => {
  const words = plain(value("service")).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const name = plain(row.dataset.service);
    const fits = words.every((word) => name.includes(word))
      && ["year", "programme"].every((field) => !value(field) || row.dataset[field] === value(field))
      && (!standard.value || rating(row) !== undefined)
      && (!value("rating") || rating(row) === value("rating"));
    row.hidden = !fits;
    if (fits) count += 1;
  }
  shown.textContent = shown.dataset.words.replace("{count}", count).replace("{all}", rows.length);
};
form.addEventListener("input", narrow);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(narrow));
form.hidden = false;
narrow();
