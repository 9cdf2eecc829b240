/** The form of a cutting: what is written must not be lost, and its main keys work inside fields. */

const writing = document.querySelector<HTMLFormElement>("#cutting-form");
let isUnsaved = document.querySelector("#problems, [data-unsaved]") !== null;
writing?.addEventListener("input", () => (isUnsaved = true));
writing?.addEventListener("submit", () => (isUnsaved = false));
// The browser asks before it throws written words away.
addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});

document.querySelector<HTMLElement>("#problems, [aria-invalid], [data-first]")?.focus();

// Ctrl+Enter saves; with Shift it does the main thing that the cutting's state asks for.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || writing === null) return;
  if (event.ctrlKey || event.metaKey) {
    const wanted = event.shiftKey ? "[data-main]" : '[value="save"]';
    const button = writing.querySelector<HTMLButtonElement>(wanted);
    if (button === null) return;
    event.preventDefault();
    writing.requestSubmit(button);
  } else if (event.target instanceof Element && event.target.matches("[data-one-line]"))
    // A headline and a line are one each: Enter in them says nothing.
    event.preventDefault();
});

// Another empty field as soon as the last one is used.
document.addEventListener("input", (event) => {
  const row =
    event.target instanceof HTMLInputElement && event.target.value !== ""
      ? event.target.closest("[data-more] > :last-child")
      : null;
  if (row instanceof HTMLElement) addFields(row);
});

function addFields(last: HTMLElement): void {
  const added = last.cloneNode(true);
  if (!(added instanceof HTMLElement)) return;
  for (const field of added.querySelectorAll("input")) {
    field.value = "";
    // Where a field has a number in its name, the new one has the next.
    field.name = field.name.replace(/\d+$/, (number) => String(Number(number) + 1));
  }
  for (const number of added.querySelectorAll(".unseen"))
    number.textContent = (number.textContent ?? "").replace(/\d+/, (one) =>
      String(Number(one) + 1),
    );
  last.after(added);
}
