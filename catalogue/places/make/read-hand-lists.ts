import { readFileSync } from "node:fs";
import type { Ending } from "./learn-forms.ts";
import type { FormRow } from "./read-names.ts";

/** What people wrote: English names of peoples, and the bodies by which states are meant. */
export function readHandLists(folder: URL): readonly FormRow[] {
  return [
    ...read(new URL("demonyms.tsv", folder), "en", "adjective"),
    ...read(new URL("bodies.tsv", folder), "*", "body"),
    ...read(new URL("forms.tsv", folder), undefined, "adjective"),
  ];
}

/** Rows are target and forms, with the language before them where it is not one for all. */
function read(file: URL, language: string | undefined, naming: string): readonly FormRow[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"))
    .flatMap((line) => {
      const cells = line.split("\t");
      const [own = "", target = "", forms = ""] =
        language === undefined ? cells : [language, ...cells];
      return forms.split("|").map((form) => ({ language: own, target, naming, form }));
    });
}

/** How adjectives are made of names in languages whose grammars say so. */
export function readHandEndings(folder: URL): readonly (readonly [string, readonly Ending[]])[] {
  return readFileSync(new URL("endings.tsv", folder), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [language = "", ...pairs] = line.split("\t");
      const endings = pairs.map((pair) => {
        const [removed = "", added = ""] = pair.split(">");
        return { removed, added };
      });
      return [language, endings] as const;
    });
}
