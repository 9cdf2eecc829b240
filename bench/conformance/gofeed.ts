import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFeed } from "../../src/parse/feeds/read-feed.ts";
import { compareFacts, type Facts } from "./compare-facts.ts";
import { expectedFacts } from "./expected-facts.ts";
import { ourFacts } from "./our-facts.ts";

const folder = process.argv[2];
if (folder === undefined) {
  console.error(
    "Which folder? node bench/conformance/gofeed.ts FOLDER, where FOLDER holds the testdata of mmcdole/gofeed.",
  );
  process.exit(2);
}

/** Nearly every file expects these; they are told apart lest they flatter the rest. */
const FRAMEWORK = new Set(["items", "version", "format"]);

let right = 0;
let framework = 0;
let missed = 0;
let extra = 0;
let files = 0;
for (const expectedFile of globSync("**/*.json", { cwd: folder }).sort()) {
  const input = inputFor(expectedFile);
  if (input === undefined) continue;
  files += 1;
  const expected = JSON.parse(read(expectedFile)) as Record<string, unknown>;
  const reading = readFeed(readFileSync(join(folder, input)), {});
  const actual: Facts =
    "feed" in reading
      ? ourFacts(reading.feed)
      : new Map([["error", { kind: "exact", value: reading.error.code }]]);
  const known = filledIn(expectedFacts(expected), actual);
  const comparison = compareFacts(known, actual);
  right += comparison.right.length;
  framework += comparison.right.filter((key) => FRAMEWORK.has(key)).length;
  missed += comparison.misses.length;
  extra += comparison.extras.length;
  for (const miss of comparison.misses) console.log(`${input}: ${miss}`);
  if (process.argv[3] === "--extras")
    for (const one of comparison.extras) console.log(`${input}: ${one}`);
}
console.log(
  `gofeed: ${files} files, ${right} of ${right + missed} comparable fields right, ${((100 * right) / (right + missed)).toFixed(2)} %`,
);
const content = right - framework;
console.log(
  `without the number of items, version and format: ${content} of ${content + missed}, ${((100 * content) / (content + missed)).toFixed(2)} %; ${extra} read besides (--extras lists them)`,
);

/** Expected results stand beside their documents, in two ways of naming. */
function inputFor(expectedFile: string): string | undefined {
  if (expectedFile.endsWith("_expected.json"))
    return expectedFile.replace("_expected.json", ".json");
  const xml = expectedFile.replace(/\.json$/, ".xml");
  return globSync(xml.replaceAll("[", "[[]"), { cwd: folder }).length === 1 ? xml : undefined;
}

function read(file: string): string {
  return readFileSync(join(folder ?? "", file), "utf8");
}

/** Takes out what gofeed has filled in from elsewhere: see expected-facts.ts. */
function filledIn(expected: Facts, actual: Facts): Facts {
  return new Map(
    [...expected].filter(([key, fact]) => {
      if (
        !/(?:published|updated)$/.test(key) ||
        fact.value === undefined ||
        actual.get(key)?.value !== undefined
      )
        return true;
      const twin = key.endsWith("published")
        ? key.replace("published", "updated")
        : key.replace("updated", "published");
      const isFromItem = key === "updated" && expected.get("format")?.value === "json";
      return !isFromItem && expected.get(twin)?.value !== fact.value;
    }),
  );
}
