import { decodeEntities } from "../text/decode-entities.ts";
import { rewriteReferences } from "./rewrite-references.ts";

/**
 * Attributes about which no two parsers differ: quoted or without a value. Blanks are HTML's: a
 * no-break space is part of a name.
 */
const PLAIN_ATTRIBUTES =
  /^(?:[ \t\n\f\r]+[a-zA-Z_:@][\w:.-]*(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"[^"]*"|'[^']*'))?)*[ \t\n\f\r]*\/?$/;
const NAME = /[ \t\n\f\r]+[a-zA-Z_:@][\w:.-]*/y;
const ONLY_AMPERSANDS = /^(?:[^&]|&amp;)*$/;
const OPENING_QUOTE = /[ \t\n\f\r]*=[ \t\n\f\r]*["']/y;

/** Whether what stands in a tag behind its name, without brackets, is written plainly. */
export function hasPlainAttributes(inside: string): boolean {
  return PLAIN_ATTRIBUTES.test(inside);
}

/**
 * The values of the wanted attributes, in their order; undefined where one is given twice or holds
 * a doubtful reference.
 */
export function plainValues(
  inside: string,
  wanted: readonly string[],
): readonly (string | undefined)[] | undefined {
  const values: (string | undefined)[] = wanted.map(() => undefined);
  NAME.lastIndex = 0;
  for (let at = 0; NAME.test(inside); NAME.lastIndex = at) {
    const nameEnd = NAME.lastIndex;
    OPENING_QUOTE.lastIndex = nameEnd;
    const from = OPENING_QUOTE.test(inside) ? OPENING_QUOTE.lastIndex : -1;
    const to = from === -1 ? nameEnd : inside.indexOf(inside.charAt(from - 1), from);
    const place = wanted.indexOf(inside.slice(at, nameEnd).trimStart().toLowerCase());
    at = from === -1 ? nameEnd : to + 1;
    if (place === -1) continue;
    const value = from === -1 ? "" : plainValue(inside.slice(from, to));
    if (value === undefined || values[place] !== undefined) return undefined;
    values[place] = value;
  }
  return values;
}

/** An attribute's value with its references as letters; undefined where one is loose or unknown. */
function plainValue(raw: string): string | undefined {
  if (!raw.includes("&")) return raw;
  // Addresses hold no other reference, and this takes a third of the time.
  if (ONLY_AMPERSANDS.test(raw)) return raw.replaceAll("&amp;", "&");
  const written = rewriteReferences(raw);
  return written === undefined ? undefined : decodeEntities(written);
}
