import { z } from "zod";
import { type ListReading } from "../../../model/lists/list-reading.ts";
import { inputLines } from "../lines/input-lines.ts";
import { readExportedCutting } from "./read-exported-cutting.ts";
import { tidyText } from "../words/tidy-text.ts";

const EXPORT = z.array(
  z.looseObject({ state: z.string(), slug: z.string(), headline: z.string() }),
);

/** The cuttings that an export of Cuttings wrote as JSON; undefined where it is none. */
export function readExportedJson(json: unknown, text: string): ListReading | undefined {
  const exported = EXPORT.safeParse(json);
  if (!exported.success || exported.data.length === 0) return undefined;
  const rows = exported.data.map((fields) => readExportedCutting(fields));
  const cuttings = rows.map((row) => row.cutting);
  const through = inputLines(text).length;
  return {
    format: "export",
    cuttings,
    sources: [],
    lines: [
      {
        number: 1,
        ...(through > 1 && { through }),
        became: ["cutting"],
        note: `${cuttings.length} cuttings of an export`,
        text: tidyText(text.slice(0, 80)),
      },
    ],
  };
}
