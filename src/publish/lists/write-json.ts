import { type ExportedCutting } from "../../model/lists/exported-cutting.ts";
import { rowOfCutting } from "./row-of-cutting.ts";

/** All that is known of the cuttings, as an array of objects; an absent field is not there. */
export function writeJson(cuttings: readonly ExportedCutting[]): string {
  return `${JSON.stringify(cuttings.map(rowOfCutting), undefined, 2)}\n`;
}
