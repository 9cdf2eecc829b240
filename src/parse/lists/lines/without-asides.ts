import { type LineAccount } from "../../../model/lists/list-reading.ts";
import { type RawLine } from "./make-line.ts";
import { type RawLines } from "./read-text-lines.ts";

/** What is only about another line's day is no line, and is accounted for. */
export function withoutAsides(lines: readonly RawLine[], told: readonly LineAccount[]): RawLines {
  const accounts: LineAccount[] = [...told];
  const kept: RawLine[] = [];
  let opens: RawLine["opens"];
  for (const line of lines) {
    if (line.dating === "aside") {
      const { number, through = number, text } = line;
      accounts.push({ number, through, became: ["date"], note: "about another day", text });
      opens ??= line.opens;
      continue;
    }
    kept.push(line.opens === undefined && opens !== undefined ? { ...line, opens } : line);
    opens = undefined;
  }
  return { lines: kept, accounts };
}
