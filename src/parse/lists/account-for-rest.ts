import { type LineAccount, type LinePart } from "../../model/lists/list-reading.ts";
import { inputLines } from "./lines/input-lines.ts";
import { tidyText } from "./words/tidy-text.ts";

/**
 * Adds an account of each line that nobody spoke for yet: empty, or what the format itself needs.
 */
export function accountForRest(
  text: string,
  told: readonly LineAccount[],
  rest: LinePart,
): LineAccount[] {
  const lines = inputLines(text);
  const covered = new Uint8Array(lines.length + 2);
  for (const { number, through = number } of told) covered.fill(1, number, through + 1);
  const untold = lines.flatMap((line, index): LineAccount[] => {
    if (covered[index + 1] === 1) return [];
    const words = tidyText(line);
    return [{ number: index + 1, became: [words === "" ? "blank" : rest], text: words }];
  });
  return [...told, ...untold].sort((a, b) => a.number - b.number);
}
