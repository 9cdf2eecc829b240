import { decodeEntities } from "../text/decode-entities.ts";
import { escapeWords } from "../text/escape-words.ts";

/** The longest name of HTML and its marks. */
const LONGEST_REFERENCE = 33;

const NAME = /^(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z][a-zA-Z\d]*)$/;
/** What may follow an "&" that is a word of its own. */
const BARE = /[\s,.)&-]/;

/** Texts repeat a few references thousands of times. */
const KNOWN = new Map<string, string | undefined>();
const MOST_KNOWN = 5_000;

/**
 * Words of HTML with their references written as letters, and what must be escaped escaped. Undefined where a reference
 * is loose or unknown: "&copy 2026" and "&notit;" mean one thing in text and another in attributes.
 */
export function rewriteReferences(words: string): string | undefined {
  let written = "";
  let done = 0;
  for (let at = words.indexOf("&"); at !== -1; at = words.indexOf("&", done)) {
    const next = words[at + 1];
    const isBare = next === undefined || BARE.test(next);
    const end = isBare ? at : words.indexOf(";", at);
    if (end === -1 || end - at > LONGEST_REFERENCE) return undefined;
    const letter = isBare ? "&amp;" : writtenAs(words.slice(at + 1, end));
    if (letter === undefined) return undefined;
    written += words.slice(done, at) + letter;
    done = end + 1;
  }
  written += words.slice(done);
  return written.includes(">") ? written.replaceAll(">", "&gt;") : written;
}

function writtenAs(name: string): string | undefined {
  const known = KNOWN.get(name);
  if (known !== undefined || KNOWN.has(name)) return known;
  const letter = NAME.test(name) ? decodeEntities(`&${name};`) : "";
  const written = letter === "" || letter === `&${name};` ? undefined : escapeWords(letter);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(name, written);
  return written;
}
