import type { ListRead } from "../../../model/lists/list-reading.ts";
import { inputLines } from "../lines/input-lines.ts";
import { tidyText } from "../words/tidy-text.ts";

const SHOWN_LETTERS = 80;

/** Of a file whose lines say nothing by themselves, so that all of them became what was read. */
export function readingOfWhole(
  { format, cuttings }: Pick<ListRead, "format" | "cuttings">,
  text: string,
  objects: string,
): ListRead {
  const through = inputLines(text).length;
  return {
    format,
    cuttings,
    sources: [],
    lines: [
      {
        number: 1,
        ...(through > 1 && { through }),
        became: ["cutting"],
        note: `${cuttings.length} ${objects}`,
        text: tidyText(text.slice(0, SHOWN_LETTERS)),
      },
    ],
  };
}
