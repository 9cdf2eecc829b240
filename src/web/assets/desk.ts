/**
 * Keys and focus for the desk. Every key presses a control that is on the page (`data-key`), so
 * that whatever it does can also be done by hand, and by the same way through the server.
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
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  if (event.key === "Escape") return closeReasons(event);
  if (event.target instanceof Element && isTypedInto(event.target)) return;
  if (press(event.key)) event.preventDefault();
});

document.addEventListener("htmx:config:request", (event) => {
  const row = rowOf(sourceOf(event));
  next = row === undefined ? undefined : rowAfter(row)?.id;
  tellScreen(event, row);
});

document.addEventListener("htmx:after:swap", (event) => {
  const source = sourceOf(event);
  if (current !== undefined && !current.isConnected)
    current = document.getElementById(current.id) ?? undefined;
  if (source?.matches('[hx-target="#open"]') === true) return showOpened();
  if (
    source?.matches(".undo") === true ||
    document.activeElement === document.body ||
    document.activeElement === null
  )
    refocus(source);
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

// Another empty field as soon as the last one is used.
document.addEventListener("input", (event) => {
  const row =
    event.target instanceof HTMLInputElement && event.target.value !== ""
      ? event.target.closest("[data-more] > :last-child")
      : null;
  if (row instanceof HTMLElement) addFields(row);
});

const writing = document.querySelector<HTMLFormElement>("#cutting-form");
let isUnsaved = document.querySelector("#problems, [data-unsaved]") !== null;
writing?.addEventListener("input", () => (isUnsaved = true));
writing?.addEventListener("submit", () => (isUnsaved = false));
// The browser asks before it throws written words away.
addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});

document.querySelector<HTMLElement>("#problems, [aria-invalid]")?.focus();

function press(key: string): boolean {
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1);
  if (/^[1-9]$/.test(key))
    return click(document.querySelector(`.pass[open] [data-digit="${key}"]`));
  return act(controlFor(key));
}

/**
 * In the current row first; then what was done last, for its undo; then what is open; then
 * anywhere.
 */
function controlFor(key: string): Element | null {
  const selector = `[data-key~="${CSS.escape(key)}"]`;
  return (
    current?.querySelector(selector) ??
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

/** An undone row takes the focus back; after a decision the hand goes on to the next. */
function refocus(source: Element | undefined): void {
  const row =
    source?.matches(".undo") === true
      ? rowOf(source)
      : next === undefined
        ? undefined
        : document.getElementById(next);
  if (row?.checkVisibility() === true) focusRow(row);
  else
    (
      document.querySelector<HTMLElement>("#open .open-controls button") ??
      document.getElementById("content")
    )?.focus();
}

/** The row that a form stands in, or that of the story which it decides. */
function rowOf(form: Element | undefined): Element | undefined {
  const story = /^\/desk\/stories\/(\d+)\//.exec(form?.getAttribute("action") ?? "")?.[1];
  return form?.closest(ROW) ?? document.getElementById(`story-${story ?? ""}`) ?? undefined;
}

function showOpened(): void {
  for (const link of document.querySelectorAll(".story-title a"))
    link.removeAttribute("aria-current");
  current?.querySelector(".story-title a")?.setAttribute("aria-current", "true");
  const open = document.querySelector<HTMLElement>("#open")?.dataset["story"] ?? "";
  for (const into of document.querySelectorAll<HTMLInputElement>('.merge [name="into"]'))
    into.value = open;
  document.getElementById("open-title")?.focus();
}

function openReasons(details: HTMLDetailsElement): void {
  for (const other of document.querySelectorAll<HTMLDetailsElement>(".pass[open]"))
    if (other !== details) other.open = false;
  details.querySelector("button")?.focus();
  details.querySelector(".reasons")?.scrollIntoView({ block: "nearest" });
}

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

/** Where the row stood and what was on the screen with it: rows that nobody saw teach nothing. */
function tellScreen(event: Event, row: Element | undefined): void {
  const body = (
    event as CustomEvent<{
      readonly ctx?: { readonly request?: { readonly body?: unknown } };
    } | null>
  ).detail?.ctx?.request?.body;
  const place = row?.getAttribute("data-place");
  if (!(body instanceof FormData) || !body.has("verdict") || !place) return;
  const shown = [...document.querySelectorAll(OPEN_ROW)].filter((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
  body.set("place", place);
  body.set("shown", shown.map(({ id }) => id.replace("story-", "")).join(","));
}

function sourceOf(event: Event): Element | undefined {
  const detail = (
    event as CustomEvent<{ readonly ctx?: { readonly sourceElement?: unknown } } | null>
  ).detail;
  return detail?.ctx?.sourceElement instanceof Element ? detail.ctx.sourceElement : undefined;
}
