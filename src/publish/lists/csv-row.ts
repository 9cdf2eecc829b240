/** What spreadsheets take for a formula; some run it, and it may call out. */
const FORMULA = /^[=+\-@\t\r]/;

/** A line of a table by RFC 4180. */
export function csvRow(values: readonly string[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}

/** An apostrophe makes text of what looks like a formula; reading the table back takes it off. */
function cell(value: string): string {
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
