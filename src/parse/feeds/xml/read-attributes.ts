import { decodeEntities } from "../../text/decode-entities.ts";

export type RawAttributes = {
  /** Names as they stand, with their prefix. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Behind the ">", or where the tag was left open. */
  readonly end: number;
  readonly selfClosed: boolean;
  /** False where the document ends inside the tag. */
  readonly complete: boolean;
  readonly tooMany: boolean;
};

/** Real elements have a dozen; more is an attack. */
const MOST_ATTRIBUTES = 100;

const ATTRIBUTE = /([^\s=<>"'/][^\s=<>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))?)?/y;

const NONE: RawAttributes["pairs"] = [];

/**
 * Reads from behind an element's name to the end of its tag, forgiving missing quotes, blanks and
 * brackets.
 */
export function readAttributes(source: string, from: number): RawAttributes {
  // Most elements have none.
  if (source[from] === ">")
    return { pairs: NONE, end: from + 1, selfClosed: false, complete: true, tooMany: false };
  const pairs: (readonly [string, string])[] = [];
  let tooMany = false;
  let at = from;
  while (at < source.length) {
    const mark = source[at];
    if (mark === ">")
      return { pairs, end: at + 1, selfClosed: source[at - 1] === "/", complete: true, tooMany };
    // The tag was never closed: what begins here is the next one.
    if (mark === "<") return { pairs, end: at, selfClosed: false, complete: true, tooMany };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(source);
    if (found === null) {
      at += 1;
      continue;
    }
    at = ATTRIBUTE.lastIndex;
    const value = found[2] ?? found[3] ?? found[4] ?? "";
    const open =
      value.includes("<") && !/[\s/>?]/.test(source[at] ?? ">") ? value.search(/[<>]/) : -1;
    if (open !== -1) at -= value.length + 1 - open;
    if (pairs.length >= MOST_ATTRIBUTES) tooMany = true;
    else pairs.push([found[1] ?? "", decodeEntities(open === -1 ? value : value.slice(0, open))]);
  }
  return { pairs, end: source.length, selfClosed: false, complete: false, tooMany };
}
