import { FORMULA_CELL } from "../../model/lists/exported-cutting.ts";

/**
 * A value of a table by RFC 4180. An apostrophe makes text of what looks like a formula; reading the
 * table back takes it off.
 */
export function csvCell(value: string): string {
  const guarded = FORMULA_CELL.test(value) ? `'${value}` : value;
  return /[",\r\n\u2028\u2029]|^\s|\s$/.test(guarded)
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}
