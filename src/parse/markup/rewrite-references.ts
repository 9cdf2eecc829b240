import { decodeEntities } from "../text/decode-entities.ts";
import { escapeWords } from "../text/escape-words.ts";

/** The longest name of HTML and its marks. */
const LONGEST_REFERENCE = 33;

const REFERENCE = /^&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z][a-zA-Z\d]*);$/;
/** What may follow an "&" that is a word of its own. */
const BARE = /[\s,.)&-]/;

/** Texts repeat a few references thousands of times. */
const KNOWN = new Map<string, string | undefined>();
const MOST_KNOWN = 5_000;

/** A longer name cut out of a document would keep the whole document in memory. */
const LONGEST_KNOWN = 12;

/**
 * Words of HTML with their references written as letters, and what must be escaped escaped.
 * Undefined where a reference is loose or unknown: "&copy 2026" and "&notit;" mean one thing in
 * text and another in attributes.
 */
export function rewriteReferences(words: string): string | undefined {
  let written = "";
  let done = 0;
  for (let at = words.indexOf("&"); at !== -1; at = words.indexOf("&", done)) {
    const end = endOfReference(words, at, words.length);
    const letter = end === undefined ? undefined : rewriteReference(words.slice(at, end));
    if (end === undefined || letter === undefined) return undefined;
    written += words.slice(done, at) + letter;
    done = end;
  }
  written += words.slice(done);
  return words.includes(">") ? written.replaceAll(">", "&gt;") : written;
}

/**
 * Behind the reference that begins at an "&" among words that go up to `to`, or behind the "&"
 * where it is a word of its own; undefined where it is loose.
 */
export function endOfReference(text: string, at: number, to: number): number | undefined {
  if (at + 1 === to || BARE.test(text.charAt(at + 1))) return at + 1;
  const end = text.indexOf(";", at);
  return end === -1 || end >= to || end - at > LONGEST_REFERENCE ? undefined : end + 1;
}

/**
 * "&#8217;" as the letter that it means, escaped again where it must be; undefined where it means
 * none.
 */
export function rewriteReference(reference: string): string | undefined {
  if (reference === "&") return "&amp;";
  const known = KNOWN.get(reference);
  if (known !== undefined || KNOWN.has(reference)) return known;
  const letter = REFERENCE.test(reference) ? decodeEntities(reference) : "";
  const written = letter === "" || letter === reference ? undefined : escapeWords(letter);
  if (reference.length <= LONGEST_KNOWN && KNOWN.size < MOST_KNOWN) KNOWN.set(reference, written);
  return written;
}
