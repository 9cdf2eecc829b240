/** One record, and the lines of the text that it runs over. */
export type CsvRow = {
  readonly number: number;
  readonly through: number;
  readonly cells: readonly string[];
};

/**
 * RFC 4180 as spreadsheets write it: quoted line ends and doubled quotes, any line end, a quote
 * left open ends with the text.
 */
export function readCsvRows(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let at = 0;
  let number = 1;
  let first = 1;
  while (at < text.length) {
    const cell = readCell(text, at, delimiter);
    cells.push(cell.value);
    at = cell.end;
    number += cell.lineEnds;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push("");
    }
    rows.push({ number: first, through: number, cells });
    cells = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    number += 1;
    first = number;
  }
  return rows;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;
const LAST_LINE_END = /(?:\r\n|[\n\r\u2028\u2029])$/;

type Cell = { readonly value: string; readonly end: number; readonly lineEnds: number };

function readCell(text: string, from: number, delimiter: string): Cell {
  if (text[from] !== '"') {
    const end = endOfBare(text, from, delimiter);
    return toCell(text.slice(from, end), end);
  }
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    parts.push(text.slice(at, quote === -1 ? text.length : quote));
    // Left open, it takes in the end of the last line too, behind which no line begins.
    if (quote === -1) return toCell(parts.join("").replace(LAST_LINE_END, ""), text.length);
    if (text[quote + 1] !== '"') {
      // What stands between a closing quote and the delimiter is a mistake of the writer's, kept.
      const end = endOfBare(text, quote + 1, delimiter);
      return toCell([...parts, text.slice(quote + 1, end)].join(""), end);
    }
    parts.push('"');
    at = quote + 2;
  }
}

function toCell(value: string, end: number): Cell {
  return { value, end, lineEnds: [...value.matchAll(LINE_END)].length };
}

function endOfBare(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r")
    end += 1;
  return end;
}
