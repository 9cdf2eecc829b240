import { parseDocument } from "htmlparser2";
import { getElementsByTagName, textContent } from "domutils";

/** How two values are held against each other. */
export type FactKind = "line" | "body" | "link" | "moment" | "exact";
export type Fact = { readonly kind: FactKind; readonly value: string | undefined };
export type Facts = ReadonlyMap<string, Fact>;
export type Comparison = {
  readonly right: readonly string[];
  readonly misses: readonly string[];
  readonly extras: readonly string[];
};

/**
 * Counts each fact that is expected; what we read besides is told apart. Lines of others may hold
 * markup, ours never do.
 */
export function compareFacts(expected: Facts, actual: Facts): Comparison {
  const right: string[] = [];
  const misses: string[] = [];
  const extras: string[] = [];
  for (const key of new Set([...expected.keys(), ...actual.keys()])) {
    const wanted = expected.get(key);
    const got = actual.get(key);
    const kind = wanted?.kind ?? got?.kind ?? "exact";
    // Words that hold no markup are compared as they are: HTML would find "&copy" in "?a=1&copy=2".
    const isPlain = kind === "line" && !/<|&lt;/.test(wanted?.value ?? "");
    const left = comparable(isPlain ? "plain" : kind, wanted?.value);
    const ours = comparable(kind === "line" ? "plain" : kind, got?.value);
    if (left === undefined && ours === undefined) continue;
    if (left === ours) right.push(key);
    else if (left === undefined) extras.push(`${key}: nothing expected, read ${quote(got?.value)}`);
    else misses.push(`${key}: expected ${quote(wanted?.value)}, read ${quote(got?.value)}`);
  }
  return { right, misses, extras };
}

function comparable(kind: FactKind | "plain", value: string | undefined): string | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  switch (kind) {
    case "line":
      return squeeze(textContent(parseDocument(value)));
    case "plain":
      return squeeze(value);
    case "body":
      return bodyFacts(value);
    case "link":
      return URL.canParse(value.trim()) ? new URL(value.trim()).href : value.trim();
    case "moment":
      return new Date(value).toISOString();
    case "exact":
      return value.trim();
  }
}

/**
 * A body is right when it says the same words and leads to the same places, whatever its markup.
 */
function bodyFacts(html: string): string {
  const document = parseDocument(html);
  const links = getElementsByTagName("a", document).map((a) => a.attribs["href"] ?? "");
  const images = getElementsByTagName("img", document).map((img) => img.attribs["src"] ?? "");
  return [squeeze(textContent(document)), ...links, ...images].join("\n");
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function quote(value: string | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value.slice(0, 120));
}
