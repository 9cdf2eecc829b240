import { decodeEntities } from "../text/decode-entities.ts";
import { rewriteReferences } from "./rewrite-references.ts";

const ONLY_AMPERSANDS = /^(?:[^&]|&amp;)*$/;
const [QUOTE, APOSTROPHE, SLASH, EQUALS] = [0x22, 0x27, 0x2f, 0x3d];

type Values = readonly (string | undefined)[];

/**
 * The values of the wanted attributes, in their order, of what stands in a tag behind its name,
 * without brackets. Undefined where two parsers might differ: one is given without quotes or twice,
 * or holds a doubtful reference. Read by hand, since four of ten tags come here.
 */
export function plainValues(inside: string, wanted: readonly string[]): Values | undefined {
  const values: (string | undefined)[] = wanted.map(() => undefined);
  const { length } = inside;
  for (let at = 0; ;) {
    const from = behindBlanks(inside, at);
    if (from === length || (from === length - 1 && inside.charCodeAt(from) === SLASH))
      return values;
    const nameEnd = behindName(inside, from);
    if (from === at || nameEnd === from) return undefined;
    const equals = behindBlanks(inside, nameEnd);
    const hasValue = inside.charCodeAt(equals) === EQUALS;
    const opening = hasValue ? behindBlanks(inside, equals + 1) : nameEnd;
    const closing = hasValue ? closingQuote(inside, opening) : nameEnd;
    if (closing === -1) return undefined;
    at = hasValue ? closing + 1 : nameEnd;
    if (wanted.length === 0) continue;
    const place = wanted.indexOf(inside.slice(from, nameEnd).toLowerCase());
    if (place === -1) continue;
    const value = hasValue ? plainValue(inside.slice(opening + 1, closing)) : "";
    if (value === undefined || values[place] !== undefined) return undefined;
    values[place] = value;
  }
}

/** Blanks are HTML's: a no-break space is part of a name. */
function behindBlanks(text: string, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d && code !== 0x0c)
      return at;
  }
}

/** A letter, "_", ":" or "@" and what names go on with; else where it began. */
function behindName(text: string, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x80;
    if (isLetter || code === 0x5f || code === 0x3a || (at === from && code === 0x40)) continue;
    const goesOn = code === 0x2d || code === 0x2e || (code >= 0x30 && code <= 0x39);
    if (at === from || !goesOn) return at;
  }
}

function closingQuote(text: string, opening: number): number {
  const code = text.charCodeAt(opening);
  if (code === QUOTE) return text.indexOf('"', opening + 1);
  return code === APOSTROPHE ? text.indexOf("'", opening + 1) : -1;
}

/** An attribute's value with its references as letters; undefined where one is loose or unknown. */
function plainValue(raw: string): string | undefined {
  if (!raw.includes("&")) return raw;
  // Addresses hold no other reference, and this takes a third of the time.
  if (ONLY_AMPERSANDS.test(raw)) return raw.replaceAll("&amp;", "&");
  const written = rewriteReferences(raw);
  return written === undefined ? undefined : decodeEntities(written);
}
