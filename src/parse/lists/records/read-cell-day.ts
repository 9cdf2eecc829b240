import { DAY } from "../../../lib/duration.ts";
import { readTimestamp } from "../../dates/read-timestamp.ts";
import { readWholeDay } from "../words/read-whole-day.ts";

/**
 * Whether the numbers of a column put the day or the month first; undefined where none of its dates
 * can tell.
 */
export type DayOrder = "day-month" | "month-day" | undefined;

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T].*)?$/;
const COUNTED = /^\d{9,16}(?:\.\d{1,9})?$/;
/** Spreadsheets count days from the end of 1899; five digits of it are 1954 to 2119. */
const SERIAL = /^([2-7]\d{4})(?:[.,]\d{1,12})?$/;
const FIRST_SERIAL_MS = Date.UTC(1899, 11, 30);
const TIMED = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;

/** One date past the twelfth tells how the whole column is meant. */
export function readDayOrder(cells: readonly string[]): DayOrder {
  let order: DayOrder;
  for (const cell of cells) {
    const [, first = "", second = ""] = NUMBERS.exec(cell) ?? [];
    const told: DayOrder =
      Number(first) > 12 ? "day-month" : Number(second) > 12 ? "month-day" : undefined;
    if (told !== undefined && order !== undefined && told !== order) return undefined;
    order ??= told;
  }
  return order;
}

/**
 * The day that a cell holds. 03/04/2019 is nothing where the column does not tell which number is
 * the month: no date is invented.
 */
export function readCellDay(cell: string, order: DayOrder): string | undefined {
  // Services of bookmarks count seconds, milliseconds or microseconds.
  if (COUNTED.test(cell)) return readTimestamp(cell)?.date.toISOString().slice(0, 10);
  const serial = SERIAL.exec(cell)?.[1];
  if (serial !== undefined)
    return new Date(FIRST_SERIAL_MS + Number(serial) * DAY).toISOString().slice(0, 10);
  const timed = TIMED.exec(cell);
  if (timed !== null) return readWholeDay(timed[1] ?? "");
  const [numbers, first = "", second = "", year = ""] = NUMBERS.exec(cell) ?? [];
  if (numbers === undefined) return readWholeDay(cell);
  const known = order ?? (first === second || cell.includes(".") ? "day-month" : undefined);
  if (known === undefined) return undefined;
  return readWholeDay(
    known === "day-month" ? `${year}-${second}-${first}` : `${year}-${first}-${second}`,
  );
}
