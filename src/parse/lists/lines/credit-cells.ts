import { isCreditColumn } from "../records/name-columns.ts";
import { type RawLine } from "./make-line.ts";

/** "td3.class", "th3." or "cell3": a cell, and the number of its column. */
const CELL = /^(?:td|th|cell)(\d+)/;

/** Below "Medium", "Source" or "Quelle" at the head of a column every cell says whose the text is. */
export function creditCells(lines: readonly RawLine[]): RawLine[] {
  let credits = new Set<string>();
  return lines.map((line) => {
    const column = CELL.exec(line.shape ?? "")?.[1];
    if (column === undefined) {
      credits = new Set();
      return line;
    }
    if (isCreditColumn(line.text)) credits = new Set([...credits, column]);
    else if (credits.has(column)) return { ...line, isCredit: true };
    return line;
  });
}
