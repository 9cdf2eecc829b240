import { z } from "zod";
import { type ListReading } from "../../../model/lists/list-reading.ts";
import { readExportedCutting } from "./read-exported-cutting.ts";
import { readingOfWhole } from "./reading-of-whole.ts";

const EXPORT = z.array(
  z.looseObject({ state: z.string(), slug: z.string(), headline: z.string() }),
);

/** The cuttings that an export of Cuttings wrote as JSON; undefined where it is none. */
export function readExportedJson(json: unknown, text: string): ListReading | undefined {
  const exported = EXPORT.safeParse(json);
  if (!exported.success || exported.data.length === 0) return undefined;
  const rows = exported.data.map((fields) => readExportedCutting(fields));
  const cuttings = rows.map((row) => row.cutting);
  return readingOfWhole({ format: "export", cuttings }, text, "cuttings of an export");
}
