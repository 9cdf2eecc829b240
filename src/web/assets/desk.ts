/**
 * Keys and focus for the desk. Every key presses a control that is on the page (`data-key`), so
 * that whatever it does can also be done by hand, and by the same way through the server.
 */
import { deedsUnderWay, doForm, undoOnItsWay } from "./deeds.ts";
import { goFurther } from "./go-further.ts";
import { areLettersKeys, keyOf } from "./keys.ts";
import { currentRow, goTo, hasRows, movesOfHand, ROW, rowFromCurrent, setCurrent } from "./rows.ts";
import { showOpened } from "./open-story.ts";
import "./write.ts";

document.addEventListener("focusin", (event) => {
  const row = event.target instanceof Element ? event.target.closest(ROW) : null;
  if (row !== null) setCurrent(row);
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  if (event.key === "Escape") return closeReasons(event);
  if (!areLettersKeys() || document.querySelector(":popover-open, dialog[open]") !== null) return;
  if (event.target instanceof Element && isTypedInto(event.target)) return;
  const key = keyOf(event);
  // A key that is held down goes on along the list, and decides nothing by itself.
  if (event.repeat && key !== "j" && key !== "k") return;
  if (press(key)) event.preventDefault();
});

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.matches("[data-deed]")) {
      event.preventDefault();
      doForm(form, event.submitter);
      return;
    }
    const underWay = deedsUnderWay();
    if (underWay === undefined) return;
    event.preventDefault();
    const { submitter } = event;
    void underWay.then(() => form.requestSubmit(submitter));
  },
  true,
);

// Whoever goes to another page takes along what they pressed before.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const underWay = deedsUnderWay();
    const stays = !(link instanceof HTMLAnchorElement) || link.matches("[target], [hx-get]");
    if (stays || underWay === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void underWay.then(() => link.click());
  },
  true,
);

document.addEventListener("htmx:after:swap", (event) => {
  const source = sourceOf(event);
  if (source?.matches('[hx-target="#open"]') === true) showOpened({ takesFocus: true });
});

document.addEventListener(
  "toggle",
  (event) => {
    if (
      event.target instanceof HTMLDetailsElement &&
      event.target.matches(".pass") &&
      event.target.open
    )
      openReasons(event.target);
  },
  true,
);

function press(key: string): boolean {
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1);
  if (/^[1-9]$/.test(key))
    return click(document.querySelector(`.pass[open] [data-digit="${key}"]`));
  const row = currentRow();
  if (key === "u" && row !== undefined && undoOnItsWay(row)) return true;
  return act(controlFor(key));
}

/** In the current row first; then in the sentence above; then what is open; then anywhere. */
function controlFor(key: string): Element | null {
  const selector = `[data-key~="${CSS.escape(key)}"]`;
  return (
    currentRow()?.querySelector(selector) ??
    document.querySelector(`#notice ${selector}`) ??
    document.querySelector(`#open ${selector}`) ??
    document.querySelector(`${selector}:not(${ROW} *)`)
  );
}

function act(control: Element | null): boolean {
  if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) {
    control.focus();
    return true;
  }
  return click(control);
}

function click(control: Element | null): boolean {
  if (!(control instanceof HTMLElement) || !control.checkVisibility()) return false;
  control.click();
  return true;
}

/** Behind the last row the list goes on, where it does. */
function step(by: 1 | -1): boolean {
  const to = rowFromCurrent(by);
  if (to !== undefined) goTo(to);
  else if (by === 1 && hasRows()) {
    const moves = movesOfHand();
    void goFurther().then((row) => {
      if (row !== undefined && movesOfHand() === moves) goTo(row);
    });
  }
  return hasRows();
}

function openReasons(details: HTMLDetailsElement): void {
  for (const other of document.querySelectorAll<HTMLDetailsElement>(".pass[open]"))
    if (other !== details) other.open = false;
  details.querySelector("button")?.focus();
  details.querySelector(".reasons")?.scrollIntoView({ block: "nearest" });
}

function closeReasons(event: KeyboardEvent): void {
  const open = document.querySelector<HTMLDetailsElement>(".pass[open]");
  if (open === null) return;
  open.open = false;
  open.querySelector("summary")?.focus();
  event.preventDefault();
}

function isTypedInto(element: Element): boolean {
  return element.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

function sourceOf(event: Event): Element | undefined {
  const detail = (
    event as CustomEvent<{ readonly ctx?: { readonly sourceElement?: unknown } } | null>
  ).detail;
  return detail?.ctx?.sourceElement instanceof Element ? detail.ctx.sourceElement : undefined;
}
