import { type FeedItem } from "../../../model/reading/feed.ts";
import { MOST_PARTS, type Reading } from "../reading.ts";
import { readLine } from "./read-line.ts";
import { type XmlElement } from "../xml/xml-element.ts";

type Category = FeedItem["categories"][number];

const KEYWORDS = new Set(["itunes:keywords", "media:keywords"]);
const CATEGORIES = new Set([
  "category",
  "atom:category",
  "dc:subject",
  "dcterms:subject",
  "itunes:category",
  "media:category",
  "googleplay:category",
  "prism:category",
]);

/** What the source itself filed the item under, each once. */
export function readCategories(element: XmlElement, reading: Reading): Category[] {
  const found = new Map<string, Category>();
  for (const child of element.children) {
    for (const category of categoriesOf(child, reading)) {
      const key = `${category.scheme ?? ""}\n${category.term}`;
      if (found.size < MOST_PARTS && !found.has(key)) found.set(key, category);
    }
  }
  return [...found.values()];
}

/** A list that is empty is not said. */
export function someOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function categoriesOf(element: XmlElement, reading: Reading): Category[] {
  if (KEYWORDS.has(element.name))
    return (readLine(element, reading) ?? "").split(",").flatMap((term) => categoryOf(term.trim()));
  if (!CATEGORIES.has(element.name)) return [];
  const { attributes } = element;
  const label = attributes.get("label")?.trim();
  const scheme = (attributes.get("scheme") ?? attributes.get("domain"))?.trim();
  const nested = element.children.flatMap((child) => categoriesOf(child, reading));
  const term =
    attributes.get("term")?.trim() ??
    (nested.length === 0 ? nameOf(element, reading) : undefined) ??
    attributes.get("text")?.trim() ??
    label ??
    "";
  return [...categoryOf(term === "" ? (label ?? "") : term, scheme, label), ...nested];
}

/** Some wrap the name in elements of their own. */
function nameOf(element: XmlElement, reading: Reading): string | undefined {
  const [only] = element.children;
  return only !== undefined && element.children.length === 1 && element.written.trim() === ""
    ? nameOf(only, reading)
    : readLine(element, reading);
}

function categoryOf(term: string, scheme?: string, label?: string): Category[] {
  if (term === "") return [];
  return [
    {
      term,
      ...(scheme !== undefined && scheme !== "" && { scheme }),
      ...(label !== undefined && label !== "" && { label }),
    },
  ];
}
