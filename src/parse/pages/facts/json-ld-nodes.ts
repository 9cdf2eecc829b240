/** One object of a page's JSON-LD, unchecked. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** A shop's page may hold thousands; what is about the page comes first. */
const MAX_NODES = 2_000;
/** Objects inside objects are looked at so deep. */
const MAX_LEVELS = 8;

/** What others say of it has writers and days of its own. */
const ANSWERS = new Set(["review", "reviews", "comment", "comments"]);

/**
 * Every typed object in the scripts, outer before inner; a script that cannot be read is passed
 * over.
 */
export function jsonLdNodes(scripts: readonly string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  let level: unknown[] = scripts.map(parseLoosely);
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth++) {
    const found = level.flat(MAX_LEVELS).slice(0, MAX_NODES).filter(isNode);
    nodes.push(...found.filter((node) => node["@type"] !== undefined));
    level = found.flatMap((node) =>
      Object.entries(node).flatMap(([name, value]) =>
        typeof value === "object" && !ANSWERS.has(name) ? [value] : [],
      ),
    );
  }
  return nodes.slice(0, MAX_NODES);
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The types of a node without the vocabulary's address. */
export function typesOf(node: JsonLdNode): string[] {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[/#:]/, ""));
}

/**
 * Publishers paste it by hand: comments around it, line ends in strings, commas before a bracket, a
 * semicolon after it.
 */
function parseLoosely(script: string): unknown {
  const text = withoutEnds(
    script.replace(
      /^\s*(?:<!--|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|(?:\/\/\s{0,9})?<!\[CDATA\[)/,
      "",
    ),
  );
  return parseOr(text, () =>
    parseOr(text.replace(/[\u0000-\u001f]+/g, " ").replace(/,(\s*[}\]])/g, "$1"), () => undefined),
  );
}

const ENDS = [";", "-->", "]]>", "/*", "*/", "//"];

/** Taken off one by one: a pattern for the end of a text is tried at each of its spaces. */
function withoutEnds(script: string): string {
  let text = script.trim();
  for (;;) {
    const end = ENDS.find((one) => text.endsWith(one));
    if (end === undefined) return text;
    text = text.slice(0, -end.length).trimEnd();
  }
}

function parseOr(text: string, otherwise: () => unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise();
  }
}
