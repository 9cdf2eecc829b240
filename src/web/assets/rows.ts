/** The rows of a list, and the one that keys speak of. */

export const ROW = "[data-row]";
const OPEN_ROW = '[data-row="open"]';

/** It stays while the focus is elsewhere, as in the open story. */
let current: Element | undefined;
/** Counts how often the hand went on, so that a late answer does not take the focus from it. */
let moves = 0;

export function currentRow(): Element | undefined {
  // A row that was drawn anew is the same row.
  if (current !== undefined && !current.isConnected)
    current = document.getElementById(current.id) ?? undefined;
  return current;
}

export function movesOfHand(): number {
  return moves;
}

export function setCurrent(row: Element): void {
  if (row === currentRow()) return;
  current?.classList.remove("current");
  current = row;
  row.classList.add("current");
}

/** By a person's hand; `focusRow` alone is for what an answer brings back. */
export function goTo(row: Element): void {
  moves += 1;
  focusRow(row);
}

export function focusRow(row: Element): void {
  setCurrent(row);
  row.querySelector<HTMLElement>(".story-title a")?.focus();
  row.scrollIntoView({ block: "nearest" });
  row.dispatchEvent(new CustomEvent("desk:row", { bubbles: true }));
}

/** The row so many further on; none before the first and behind the last. */
export function rowFromCurrent(by: 1 | -1): Element | undefined {
  const rows = [...document.querySelectorAll(ROW)];
  const row = currentRow();
  return rows[row === undefined ? 0 : rows.indexOf(row) + by];
}

export function hasRows(): boolean {
  return document.querySelector(ROW) !== null;
}

/** Those that nobody decided. */
export function openRows(): Element[] {
  return [...document.querySelectorAll(OPEN_ROW)];
}

/** The next row that nobody decided. */
export function openRowAfter(row: Element): Element | undefined {
  return openRows().find(
    (other) => (row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

export function openRowBefore(row: Element): Element | undefined {
  return openRows().findLast(
    (other) => (row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
}

/** The row that a form stands in, or that of the story which it decides. */
export function rowOf(form: Element): Element | undefined {
  const story = /^\/desk\/stories\/(\d+)\//.exec(form.getAttribute("action") ?? "")?.[1];
  return form.closest(ROW) ?? document.getElementById(`story-${story ?? ""}`) ?? undefined;
}
