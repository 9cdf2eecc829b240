/**
 * What is done to stories goes to the server one after the other, in the order of the keys, and the
 * hand goes on at once. A deed that could not be done comes back to its row, with a sentence.
 */
import { putParts, say } from "./answers.ts";
import { openDoor } from "./door.ts";
import { goFurther } from "./go-further.ts";
import {
  focusRow,
  goTo,
  movesOfHand,
  openRowAfter,
  openRowBefore,
  openRows,
  rowOf,
} from "./rows.ts";

type Deed = {
  readonly action: string;
  readonly body: URLSearchParams;
  /** By its id: the row may be drawn anew before its turn comes. */
  readonly rowId: string | undefined;
  readonly isUndo: boolean;
  readonly moves: number;
};

let line: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Resolves when everything that was pressed is answered; undefined where nothing waits. */
export function deedsUnderWay(): Promise<unknown> | undefined {
  return waiting === 0 ? undefined : line;
}

/** Presses a form of a deed. */
export function doForm(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const fields = new FormData(form, submitter);
  const isUndo = form.matches(".undo");
  const row = rowOf(form);
  const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  if (row !== undefined && body.has("verdict")) tellScreen(body, row);
  enqueue({
    action: form.action,
    body,
    rowId: row?.id,
    isUndo,
    moves: movesOfHand(),
  });
  if (row !== undefined && !isUndo) goOnFrom(row);
}

/** Takes back what is on its way for a row; false where nothing is. */
export function undoOnItsWay(row: Element): boolean {
  const story = /^story-(\d+)$/.exec(row.id)?.[1];
  if (!(row instanceof HTMLElement) || row.dataset["doing"] !== "decide" || story === undefined)
    return false;
  enqueue({
    action: `/desk/stories/${story}/decision`,
    body: new URLSearchParams({ _method: "delete" }),
    rowId: row.id,
    isUndo: true,
    moves: movesOfHand(),
  });
  return true;
}

function enqueue(deed: Deed): void {
  mark(deed);
  waiting += 1;
  line = line.then(() => send(deed)).finally(() => (waiting -= 1));
}

/** Where the row stood and what was on the screen with it: rows that nobody saw teach nothing. */
function tellScreen(body: URLSearchParams, row: Element): void {
  const place = row.getAttribute("data-place");
  if (place === null) return;
  const shown = openRows().filter((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
  body.set("place", place);
  body.set("shown", shown.map(({ id }) => id.replace("story-", "")).join(","));
}

/** The row is done with for the hand, and waits for its answer. */
function mark({ rowId, isUndo }: Deed): void {
  const row = rowWith(rowId);
  if (row === undefined) return;
  row.classList.add("doing");
  row.classList.remove("not-done");
  row.dataset["doing"] = isUndo ? "undo" : "decide";
  if (!isUndo) row.dataset["row"] = "settled";
}

function goOnFrom(row: Element): void {
  const next = openRowAfter(row);
  if (next !== undefined) return goTo(next);
  const moves = movesOfHand();
  void goFurther().then((further) => {
    if (movesOfHand() !== moves) return;
    const there = further ?? openRowBefore(row);
    if (there !== undefined) goTo(there);
    else document.getElementById("content")?.focus();
  });
}

async function send(deed: Deed): Promise<void> {
  const { action, body, rowId, isUndo, moves } = deed;
  const answer = await fetch(action, {
    method: "POST",
    body,
    // A page that is left meanwhile must not take the deed with it.
    keepalive: true,
    headers: { "hx-request": "true", "hx-current-url": location.href },
  }).catch(() => undefined);
  if (answer === undefined) return fail(deed, "there is no connection");
  if (answer.status === 401) {
    openDoor();
    return fail(deed, "you are signed out");
  }
  const onward = answer.headers.get("hx-redirect");
  if (onward !== null) return location.assign(onward);
  const markup = await answer.text().catch(() => "");
  if (!putParts(markup)) return fail(deed, "the desk did not answer as it should");
  if (!answer.ok) return giveBack(rowId);
  const undone = answer.headers.get("x-story");
  if (isUndo && undone !== null && movesOfHand() === moves) {
    const row = rowWith(`story-${undone}`);
    if (row !== undefined) focusRow(row);
  }
}

function fail({ rowId }: Deed, why: string): void {
  giveBack(rowId);
  const title = rowWith(rowId)?.querySelector(".story-title")?.textContent.trim();
  const what = title === undefined ? "" : `: “${title}”`;
  say(`Not done, because ${why}${what}. Nothing was changed: press the key again.`, "problem");
}

/** Where the answer did not draw it anew. */
function giveBack(rowId: string | undefined): void {
  const row = rowWith(rowId);
  if (row?.dataset["doing"] === undefined) return;
  if (row.dataset["doing"] === "decide") row.dataset["row"] = "open";
  delete row.dataset["doing"];
  row.classList.remove("doing");
  row.classList.add("not-done");
}

function rowWith(id: string | undefined): HTMLElement | undefined {
  return (id === undefined ? undefined : document.getElementById(id)) ?? undefined;
}
