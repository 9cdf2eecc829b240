import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { openLanguageProfiles } from "../../src/enrich/language/language-profiles.ts";
import { printRows } from "../bench-row.ts";
import { openTestPages } from "./open-test-pages.ts";
import { scoreRanking } from "./ranking/score-ranking.ts";
import { scoreItems } from "./score-items.ts";
import { scoreLanguages } from "./score-languages.ts";
import { scoreLines } from "./score-lines.ts";
import { scorePlaces } from "./score-places.ts";
import { readAll, scoreField, scoreMainText, scorePublished } from "./score-pages.ts";

/** How well real pages are read, on sets that lie beside the repository or where `--data` says. */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    words: { type: "string" },
    places: { type: "string", default: "catalogue/places" },
    languages: { type: "string", default: "catalogue/lexicon/languages.bin" },
  },
});
const folder = values.data ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));

scoreTexts();
scoreDates();
identify();
if (values.words === undefined) tellMissing("words/sources.tar.xz, unpacked, as --words FOLDER");
else printRows(await scorePlaces(values.words, values.places));
const ranked = await scoreRanking(folder);
if (ranked === undefined) tellMissing("picks-digitalgov.jsonl");
else printRows(ranked);
if (existsSync(join(folder, "days"))) printRows(await scoreItems(folder, values.words ?? ""));
else tellMissing("days");
printRows(scoreLines(folder));

function scoreTexts(): void {
  const pages = openTestPages(folder, "text");
  if (pages === undefined) return tellMissing("pages/text.tar.xz");
  const { reads, pagesASecond } = readAll(pages);
  printRows([
    scoreMainText(reads),
    scoreField(reads, "title"),
    scoreField(reads, "author"),
    scoreField(reads, "date"),
    { name: "real pages read", value: `${Math.round(pagesASecond)} a second on one core` },
  ]);
}

function scoreDates(): void {
  const pages = openTestPages(folder, "dates");
  if (pages === undefined) return tellMissing("pages/dates.tar.xz");
  printRows([scorePublished(readAll(pages).reads)]);
}

function identify(): void {
  const rows = scoreLanguages(folder, openLanguageProfiles(values.languages));
  if (rows === undefined) return tellMissing("languages/");
  printRows(rows);
}

function tellMissing(file: string): void {
  printRows([{ name: `quality, ${file}`, value: `not scored: ${folder}/${file} is not there` }]);
}
