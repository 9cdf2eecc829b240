import { decodeEntities } from "../../text/decode-entities.ts";

/** An icon as data: is some hundred kilobytes; what has more is no tag. */
const LONGEST_TAG_CHARS = 2_000_000;
const NAME = /[^\s"'<>/=]{1,60}/y;

/**
 * The attributes of a tag from behind its name on, and where the tag ends. A quote that never closes
 * ends with the tag's first ">".
 */
export function readAttributes(
  text: string,
  from: number,
): { readonly attributes: Readonly<Record<string, string>>; readonly end: number } {
  const attributes: Record<string, string> = {};
  let at = from;
  while (at < text.length && at - from < LONGEST_TAG_CHARS) {
    const sign = text.charAt(at);
    if (sign === ">") return { attributes, end: at + 1 };
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[0];
    if (name === undefined) {
      at += 1;
      continue;
    }
    const value = valueAfter(text, at + name.length);
    attributes[name.toLowerCase()] ??= value.text;
    at = value.end;
  }
  return { attributes, end: at };
}

function valueAfter(text: string, from: number): { readonly text: string; readonly end: number } {
  let at = skipBlanks(text, from);
  if (text.charAt(at) !== "=") return { text: "", end: from };
  at = skipBlanks(text, at + 1);
  const quote = text.charAt(at);
  const closing = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
  if (closing !== -1)
    return { text: decodeEntities(text.slice(at + 1, closing)), end: closing + 1 };
  let end = at;
  while (end < text.length && !/[\s>]/.test(text.charAt(end))) end += 1;
  return { text: decodeEntities(text.slice(at, end).replace(/^["']/, "")), end };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
