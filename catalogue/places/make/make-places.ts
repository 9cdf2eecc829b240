import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";
import { readPlaceForms } from "../../../src/enrich/place/read-place-forms.ts";
import { learnForms, type Ending } from "./learn-forms.ts";
import { readCities } from "./read-cities.ts";
import { readHandEndings, readHandLists } from "./read-hand-lists.ts";
import { readNames, type FormRow } from "./read-names.ts";
import { readParallel, type Part } from "./read-parallel.ts";

/**
 * Makes forms.tsv.gz and endings.tsv: `node catalogue/places/make/make-places.ts --modules FOLDER
 * --words FOLDER [--part learn|all] [--out FOLDER]`. The first folder is a node_modules with the
 * packages that NOTICE names, the second holds the parallel texts.
 */
const { values } = parseArgs({
  options: {
    modules: { type: "string", default: "node_modules" },
    words: { type: "string", default: "../shared/data/words" },
    part: { type: "string", default: "all" },
    out: { type: "string", default: "catalogue/places/" },
  },
});
const HAND = new URL("../hand/", import.meta.url);
const out = pathToFileURL(`${values.out.replace(/\/$/, "")}/`);
/** Words that the sentences taught and that a person, reading them over, did not believe. */
const { REFUSED } = await import("./refused-forms-table.ts");

mkdirSync(out, { recursive: true });
const given = [
  ...readNames(values.modules),
  ...readCities(values.modules),
  ...readHandLists(HAND),
].filter((row) => !REFUSED.has(`${row.language} ${row.form}`));
writeRegions();
write(given, new Map());
const forms = await readPlaceForms(out);
const learned: FormRow[] = [];
const endings = new Map(readHandEndings(HAND));
const languages = new Set(given.map((row) => row.language));
for (const [language, pairs] of readParallel(values.words, values.part as Part)) {
  if (!languages.has(language) || language === "en") continue;
  const found = learnForms(language, pairs, {
    english: forms.of("en"),
    own: forms.of(language),
    names: namesOf(language),
  });
  learned.push(...found.forms.filter((row) => !REFUSED.has(`${row.language} ${row.form}`)));
  const known = endings.get(language) ?? [];
  const isKnown = (one: Ending): boolean =>
    known.some((other) => other.removed === one.removed && other.added === one.added);
  endings.set(language, [...known, ...found.endings.filter((one) => !isKnown(one))]);
}
write([...given, ...learned], endings);
console.log(`${given.length} given, ${learned.length} learned in ${endings.size} languages`);

function namesOf(language: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const row of given) {
    if (row.language !== language || row.naming === "body" || row.naming === "region") continue;
    names.set(row.target, [...(names.get(row.target) ?? []), row.form]);
  }
  return names;
}

/** What lies in what, as the vocabulary has it. */
function writeRegions(): void {
  const file = new URL("../../vocabularies/places.json", import.meta.url);
  const terms = JSON.parse(readFileSync(file, "utf8")) as readonly Record<string, string>[];
  const rows = terms
    .filter((term) => term["broader"] !== undefined)
    .map((term) => `${term["id"]}\t${term["broader"]}`);
  writeFileSync(new URL("regions.tsv", out), `${rows.join("\n")}\n`);
}

function write(rows: readonly FormRow[], bent: ReadonlyMap<string, readonly Ending[]>): void {
  const lines = new Map<string, Set<string>>();
  for (const { language, target, naming, form } of rows) {
    const key = `${language}\t${target}\t${naming}`;
    lines.set(key, (lines.get(key) ?? new Set()).add(form.normalize("NFC")));
  }
  const written = [...lines].map(([key, those]) => `${key}\t${[...those].join("|")}`).sort();
  writeFileSync(new URL("forms.tsv.gz", out), gzipSync(`${written.join("\n")}\n`, { level: 9 }));
  const ends = [...bent]
    .filter(([, those]) => those.length > 0)
    .map(
      ([language, those]) =>
        `${language}\t${those.map(({ removed, added }) => `${removed}>${added}`).join("\t")}`,
    )
    .sort();
  writeFileSync(new URL("endings.tsv", out), ends.length > 0 ? `${ends.join("\n")}\n` : "");
}
