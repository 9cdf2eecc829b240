import { type CuttingText } from "../model/cutting.ts";
import { type ListedCutting } from "../model/lists/list-reading.ts";

/** What a list says of a cutting, as its words on the desk. */
export function textOfListed(cutting: ListedCutting, date: string, language: string): CuttingText {
  return {
    kind: cutting.kind,
    headline: cutting.headline ?? "",
    line: cutting.line,
    link: cutting.link,
    credit: cutting.credit,
    date,
    language: cutting.language ?? language,
    places: cutting.places ?? [],
    services: cutting.services ?? [],
    themes: cutting.themes ?? [],
    audiences: cutting.audiences ?? [],
  };
}
