import { readFileSync } from "node:fs";
import { textOfMarkup } from "../../../src/parse/text/text-of-markup.ts";
import { drawItems, type SetItem } from "./read-item-sets.ts";

export type Label = {
  readonly kind: string;
  readonly services: readonly string[];
  readonly themes: readonly string[];
  readonly places: readonly string[];
};
export type LabelledItem = { readonly item: SetItem; readonly label: Label };

const LABELS = new URL("labels.tsv", import.meta.url);
/** Its words do not tell what it is, so nobody can be right. */
const UNTOLD = "x";

/** The items that were filed by hand and are there, each once, markup taken out. */
export function readItemLabels(data: string, words: string): readonly LabelledItem[] {
  const labels = new Map(readFileSync(LABELS, "utf8").trimEnd().split("\n").slice(1).map(readLine));
  const drawn = new Map(drawItems(data, words).map((item) => [item.hash, item]));
  return [...drawn.values()].flatMap((item): readonly LabelledItem[] => {
    const label = labels.get(item.hash);
    if (label === undefined || label.kind === UNTOLD) return [];
    return [{ item: { ...item, description: textOfMarkup(item.description).trim() }, label }];
  });
}

function readLine(line: string): readonly [string, Label] {
  const [hash = "", kind = "", services, themes, places] = line.split("\t");
  const list = (written = "") => (written === "" ? [] : written.split(","));
  return [hash, { kind, services: list(services), themes: list(themes), places: list(places) }];
}
