/** One object of a page's JSON-LD, unchecked. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** A shop's page may hold thousands; what is about the page comes first. */
const MAX_NODES = 2_000;
/** Objects inside objects are looked at so deep. */
const MAX_LEVELS = 8;

/** Every typed object in the scripts, outer before inner; a script that cannot be read is passed over. */
export function jsonLdNodes(scripts: readonly string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  let level: unknown[] = scripts.map(parseLoosely);
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth++) {
    const inner: unknown[] = [];
    for (const value of level.flat(MAX_LEVELS).slice(0, MAX_NODES)) {
      if (!isNode(value)) continue;
      if (value["@type"] !== undefined && nodes.length < MAX_NODES) nodes.push(value);
      inner.push(...Object.values(value).filter((one) => typeof one === "object"));
    }
    level = inner;
  }
  return nodes;
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The types of a node without the vocabulary's address. */
export function typesOf(node: JsonLdNode): string[] {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.filter((type) => typeof type === "string").map((type) => type.replace(/^.*[/#:]/, ""));
}

/** Publishers paste it by hand: comments around it, line ends in strings, commas before a bracket, a semicolon after it. */
function parseLoosely(script: string): unknown {
  const text = script
    .replace(/^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)?[\s;]*$/, "");
  return parseOr(text, () => parseOr(text.replace(/[\u0000-\u001f]+/g, " ").replace(/,(\s*[}\]])/g, "$1"), () => undefined));
}

function parseOr(text: string, otherwise: () => unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise();
  }
}
