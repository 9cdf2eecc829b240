import { decodeEntities } from "../../text/decode-entities.ts";
import { escapeWords } from "../../text/escape-words.ts";

/** Declarations of a document for people; a longer list is a character set that HTML knows anyway. */
const LONGEST_PROLOG = 64 * 1_024;
const MOST_DECLARED = 100;
/** A name of an office, not a chapter. */
const LONGEST_VALUE = 200;
/** What all of them together may add: a bomb has nothing to go off with. */
const MOST_ADDED = 100_000;

const DECLARED = /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const REFERENCE = /&([A-Za-z_][\w.-]*);/g;
const CDATA = "<![CDATA[";

/**
 * Writes in what the document's own declarations say, where that is plain words. Nothing is read
 * from outside, and what refers to other declarations stays as it is.
 */
export function expandDeclared(xml: string, prolog: string): string {
  if (!prolog.includes("<!ENTITY")) return xml;
  const declared = declarationsIn(prolog.slice(0, LONGEST_PROLOG));
  if (declared.size === 0) return xml;
  let left = MOST_ADDED;
  const expand = (words: string): string =>
    words.replace(REFERENCE, (reference, name: string) => {
      const value = declared.get(name);
      if (value === undefined || value.length > left) return reference;
      left -= value.length;
      return value;
    });
  return outsideCdata(xml, expand);
}

function declarationsIn(prolog: string): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const [, name = "", double, single] of prolog.matchAll(DECLARED)) {
    const written = double ?? single ?? "";
    const value = decodeEntities(written);
    // The first declaration counts.
    if (declared.has(name) || written.includes("<") || /&[\w.-]+;/.test(value)) continue;
    if (value.length <= LONGEST_VALUE && declared.size < MOST_DECLARED)
      declared.set(name, escapeWords(value));
  }
  return declared;
}

function outsideCdata(xml: string, change: (words: string) => string): string {
  let changed = "";
  let done = 0;
  while (done < xml.length) {
    const from = xml.indexOf(CDATA, done);
    if (from === -1) return changed + change(xml.slice(done));
    const end = xml.indexOf("]]>", from);
    const to = end === -1 ? xml.length : end;
    changed += change(xml.slice(done, from)) + xml.slice(from, to);
    done = to;
  }
  return changed;
}
