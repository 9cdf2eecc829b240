/**
 * Keys and focus for the desk. Every key presses a control that is on the page (`data-key`), so that whatever it does can
 * also be done by hand, and by the same way through the server.
 */

const ROW = "[data-row]";
const OPEN_ROW = '[data-row="open"]';

/** The row that keys speak of; it stays while the focus is elsewhere, as in the open story. */
let current: Element | undefined;
/** Where to go on once the row that holds the focus has been drawn anew. */
let next: string | undefined;

document.addEventListener("focusin", (event) => {
  const row = event.target instanceof Element ? event.target.closest(ROW) : null;
  if (row !== null) setCurrent(row);
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") return closeReasons(event);
  if (event.target instanceof Element && isTypedInto(event.target)) return;
  if (press(event.key)) event.preventDefault();
});

document.addEventListener("htmx:config:request", (event) => {
  const source = sourceOf(event);
  const row = source?.closest(ROW);
  next = row === null || row === undefined ? undefined : rowAfter(row)?.id;
});

document.addEventListener("htmx:after:swap", (event) => {
  const source = sourceOf(event);
  if (current !== undefined && !current.isConnected) current = document.getElementById(current.id) ?? undefined;
  if (source?.matches('[hx-target="#open"]') === true) return showOpened();
  if (document.activeElement === document.body || document.activeElement === null) refocus(source);
});

document.addEventListener("toggle", (event) => {
  if (event.target instanceof HTMLDetailsElement && event.target.matches(".pass") && event.target.open) event.target.querySelector("button")?.focus();
}, true);

// A select that filters applies at once; its button stays for those without script.
document.querySelector(".filter select")?.addEventListener("change", (event) => {
  if (event.currentTarget instanceof HTMLSelectElement) event.currentTarget.form?.requestSubmit();
});

document.querySelector<HTMLElement>("#problems, [aria-invalid]")?.focus();

function press(key: string): boolean {
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1);
  if (/^[1-9]$/.test(key)) return click(document.querySelector(`.pass[open] [data-digit="${key}"]`));
  return act(controlFor(key));
}

/** In the current row first, then in what is open, then anywhere. */
function controlFor(key: string): Element | null {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  return current?.querySelector(selector) ?? document.querySelector(`#open ${selector}`) ?? document.querySelector(`#notice ${selector}`) ?? document.querySelector(`${selector}:not(${ROW} *)`);
}

function act(control: Element | null): boolean {
  if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) {
    control.focus();
    return true;
  }
  return click(control);
}

function click(control: Element | null): boolean {
  if (!(control instanceof HTMLElement)) return false;
  control.click();
  return true;
}

function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll(ROW)];
  const at = current === undefined ? -1 : rows.indexOf(current);
  const to = rows[at === -1 ? 0 : at + by];
  if (to !== undefined) focusRow(to);
  return rows.length > 0;
}

function focusRow(row: Element): void {
  setCurrent(row);
  row.querySelector<HTMLElement>(".story-title a")?.focus();
  row.scrollIntoView({ block: "nearest" });
}

function setCurrent(row: Element): void {
  if (row === current) return;
  current?.classList.remove("current");
  current = row;
  row.classList.add("current");
}

/** The next undecided row, or the one before where this was the last. */
function rowAfter(row: Element): Element | undefined {
  const rows = [...document.querySelectorAll(OPEN_ROW)];
  const at = rows.indexOf(row);
  return rows[at + 1] ?? rows[at - 1];
}

/** An undone row keeps the focus; after a decision the hand goes on to the next. */
function refocus(source: Element | undefined): void {
  const isUndo = source?.matches(".undo") === true;
  const row = isUndo ? current : next === undefined ? undefined : document.getElementById(next);
  if (row !== undefined && row !== null && row.isConnected) focusRow(row);
  else document.getElementById("content")?.focus();
}

function showOpened(): void {
  for (const link of document.querySelectorAll(".story-title a")) link.removeAttribute("aria-current");
  current?.querySelector(".story-title a")?.setAttribute("aria-current", "true");
  document.getElementById("open-title")?.focus();
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
  const detail = (event as CustomEvent<{ readonly ctx?: { readonly sourceElement?: unknown } } | null>).detail;
  return detail?.ctx?.sourceElement instanceof Element ? detail.ctx.sourceElement : undefined;
}
