import { type ListedCutting, type ListReading } from "../../../model/lists/list-reading.ts";
import { nameColumns } from "./name-columns.ts";
import { readTableOfCuttings, type TableHints } from "./read-table-of-cuttings.ts";
import { readingOfWhole } from "./reading-of-whole.ts";

/** Folders in collections in accounts; what nests deeper is no list of links. */
const DEEPEST_OBJECT = 32;

/** What a service calls the address of a thing, the likeliest first. */
const ADDRESS_KEYS = ["url", "href", "link", "uri", "given_url", "resolved_url", "originalUrl"];

type Found = { readonly [key: string]: unknown };

/**
 * Every object with an address, wherever it stands: Pinboard, Linkwarden,
 * Raindrop, Omnivore, Readwise, wallabag, Karakeep, Firefox and Chrome all write the same things
 * under like names. Undefined where there is none.
 */
export function readJsonBookmarks(
  json: unknown,
  text: string,
  hints: TableHints,
): ListReading | undefined {
  const objects: Found[] = [];
  gather(json, objects, 0);
  if (objects.length === 0) return undefined;
  const cuttings = objects.flatMap((object) => readObject(object, hints));
  return readingOfWhole({ format: "json", cuttings }, text, "objects with an address");
}

function gather(json: unknown, found: Found[], depth: number): void {
  if (typeof json !== "object" || json === null || depth > DEEPEST_OBJECT) return;
  if (!Array.isArray(json)) {
    const object = json as Found;
    if (addressOf(object) !== undefined) {
      found.push(object);
      return;
    }
  }
  for (const value of Object.values(json)) gather(value, found, depth + 1);
}

function addressOf(object: Found): string | undefined {
  return ADDRESS_KEYS.map((key) => object[key]).find(
    (value): value is string => typeof value === "string" && /^https?:\/\//i.test(value),
  );
}

/** An object's keys name its values as a header names columns. */
function readObject(object: Found, hints: TableHints): readonly ListedCutting[] {
  const told: [string, unknown][] = Object.entries(object).filter(([key]) => key !== "type");
  const address: [string, unknown] = ["link", addressOf(object)];
  // Pinboard and Delicious before it call a title "description" and a description "extended", and
  // part tags by blanks.
  const entries =
    "extended" in object
      ? told.map(([key, value]): [string, unknown] => [
          key === "description" ? "headline" : key,
          key === "tags" && typeof value === "string" ? value.split(" ") : value,
        ])
      : told;
  const all = [address, ...entries];
  const columns = nameColumns(all.map(([key]) => spaced(key)));
  if (columns === undefined) return [];
  const row = { number: 1, through: 1, cells: all.map(([, value]) => wordsIn(value)) };
  return readTableOfCuttings([row], columns, hints);
}

/** "savedAt" as a table would write it. */
function spaced(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, "$1 $2");
}

/** Words, or those of a list of words or of things with names. */
function wordsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (!Array.isArray(value)) return "";
  return value
    .map((one: unknown) =>
      typeof one === "object" && one !== null ? wordsIn((one as Found).name) : wordsIn(one),
    )
    .filter((words) => words !== "")
    .join("; ");
}
