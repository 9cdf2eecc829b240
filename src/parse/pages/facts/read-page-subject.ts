import { isNode, type JsonLdNode, jsonLdNodes, typesOf } from "./json-ld-nodes.ts";

/**
 * What the JSON-LD of a page says the page is about, with the strings of each property laid out.
 */
export type PageSubject = {
  /** The types of everything on the page, most telling first. */
  readonly types: readonly string[];
  /** Strings at a path such as "author.name", of the page's main object. */
  readonly strings: (path: string) => string[];
  /** The names of the site and of its publisher, which stand in objects of their own. */
  readonly siteNames: readonly string[];
};

/** Names and titles are short; patterns that clean them need not be tried on books. */
const LONGEST_VALUE = 2_000;
const MOST_OF_A_LIST = 50;
/** What a page is rather than has: the first kind of these found is what the page is about. */
const SUBJECTS: readonly RegExp[] = [
  /(?:Article|Posting|Report|Review|PressRelease|GovernmentAnnouncement|SpecialAnnouncement)$/i,
  /^(?:Event|VideoObject|PodcastEpisode|Dataset|Book|CreativeWork|Recipe|HowTo|Legislation|GovernmentService|Course|JobPosting)$/i,
  /^(?:\w*Page)$/i,
];
const SITES = /^(?:WebSite|(?:\w*Organization)|NewsMediaOrganization)$/i;

export function readPageSubject(scripts: readonly string[]): PageSubject {
  const nodes = jsonLdNodes(scripts);
  const subject = findSubject(nodes);
  const named = new Map(
    nodes.filter(({ name }) => name !== undefined).map((node) => [node["@id"], node]),
  );
  return {
    types: [
      ...new Set([...(subject === undefined ? [] : typesOf(subject)), ...nodes.flatMap(typesOf)]),
    ].slice(0, 20),
    strings: (path) => {
      const found = subject === undefined ? [] : stringsAt(subject, path.split("."), named);
      return path === "articleBody" ? found : found.map((text) => text.slice(0, LONGEST_VALUE));
    },
    siteNames: [
      ...nodes.filter((node) => isOf(node, /^WebSite$/i)),
      ...nodes.filter((node) => isOf(node, SITES)),
    ].flatMap((node) => stringsAt(node, ["name"])),
  };
}

function findSubject(nodes: readonly JsonLdNode[]): JsonLdNode | undefined {
  for (const kind of SUBJECTS) {
    const found = nodes.filter((node) => isOf(node, kind));
    // A list of teasers has many of a kind with no more than a name; the page's own has a headline
    // and a date.
    const fullest =
      found.find((node) => node.headline !== undefined && node.datePublished !== undefined) ??
      found[0];
    if (fullest !== undefined) return fullest;
  }
  return undefined;
}

function isOf(node: JsonLdNode, kind: RegExp): boolean {
  return typesOf(node).some((type) => kind.test(type));
}

/** Objects by their "@id": an author is often named elsewhere on the page. */
type Named = ReadonlyMap<unknown, JsonLdNode>;

function stringsAt(value: unknown, path: readonly string[], named: Named = new Map()): string[] {
  // Lists within lists mean nothing more than a list.
  if (Array.isArray(value))
    return value
      .slice(0, MOST_OF_A_LIST)
      .flatMap((one) => (Array.isArray(one) ? [] : stringsAt(one, path, named)));
  const [step, ...rest] = path;
  if (step === undefined) return plainStrings(value);
  if (isNode(value)) {
    const told = step === "name" && value.name === undefined ? named.get(value["@id"]) : undefined;
    return stringsAt((told ?? value)[step], rest, named);
  }
  // "author": "Jane Doe" is as good as "author": {"name": "Jane Doe"}.
  return step === "name" || step === "url" ? plainStrings(value) : [];
}

function plainStrings(value: unknown): string[] {
  if (typeof value === "string") return [value.trim()];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return isNode(value) && typeof value["@value"] === "string" ? [value["@value"].trim()] : [];
}
