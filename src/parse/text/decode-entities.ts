import { decodeHTMLStrict } from "entities";

/** The longest name of HTML is 31 letters: CounterClockwiseContourIntegral. */
const LONGEST_REFERENCE = 33;

const COMMON: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

/**
 * Replaces character references, those of HTML too since feeds use them undeclared. What has no
 * semicolon or no meaning stays as it stands: "AT&T", "?a=1&copy=2".
 */
export function decodeEntities(text: string): string {
  let at = text.indexOf("&");
  if (at === -1) return text;
  let decoded = "";
  let done = 0;
  let end = -1;
  for (; at !== -1; at = text.indexOf("&", at)) {
    // Looked for once, not once an ampersand: a text of nothing but "&" would take for ever.
    if (end < at) end = text.indexOf(";", at);
    if (end === -1) break;
    const character =
      end - at <= LONGEST_REFERENCE
        ? (bracketAt(text, at, end) ?? characterOf(text.slice(at + 1, end)))
        : undefined;
    at += 1;
    if (character === undefined) continue;
    decoded += text.slice(done, at - 1) + character;
    done = end + 1;
    at = done;
  }
  return decoded + text.slice(done);
}

/** Escaped markup is made of these two. */
function bracketAt(text: string, at: number, end: number): string | undefined {
  if (end - at !== 3 || text.charCodeAt(at + 2) !== 0x74) return undefined;
  const letter = text.charCodeAt(at + 1);
  return letter === 0x6c ? "<" : letter === 0x67 ? ">" : undefined;
}

/**
 * Documents repeat a few references thousands of times. A hostile one fills this and gains nothing.
 */
const KNOWN = new Map<string, string | undefined>(COMMON);
const MOST_KNOWN = 5_000;

/** A longer name cut out of a document would keep the whole document in memory. */
const LONGEST_KNOWN = 12;

function characterOf(name: string): string | undefined {
  const known = KNOWN.get(name);
  if (known !== undefined || KNOWN.has(name)) return known;
  const character = findCharacter(name);
  if (name.length <= LONGEST_KNOWN && KNOWN.size < MOST_KNOWN) KNOWN.set(name, character);
  return character;
}

function findCharacter(name: string): string | undefined {
  if (!/^(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*)$/.test(name)) return undefined;
  const reference = `&${name};`;
  const character = decodeHTMLStrict(reference);
  if (character === reference) return undefined;
  // References to control characters and to halves of letters mean nothing.
  return /^[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd-\uffff]$/.test(character) ? "" : character;
}
