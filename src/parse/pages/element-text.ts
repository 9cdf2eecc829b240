import { type AnyNode, hasChildren, isTag, isText } from "domhandler";

const SILENT = new Set(["script", "style", "template", "noscript", "svg", "head"]);

/**
 * What a reader sees of an element as one line of plain text; reading ends at so many characters.
 */
export function elementText(node: AnyNode, maxLength = 2_000): string {
  const pieces: string[] = [];
  const room = { left: maxLength };
  if (hasChildren(node)) for (const child of node.children) gather(child, pieces, room);
  return oneLine(pieces.join("")).slice(0, maxLength);
}

export function oneLine(text: string): string {
  return text.replace(/[\s\u00ad\u200b\ufeff]+/g, (space) => (/\s/.test(space) ? " " : "")).trim();
}

function gather(node: AnyNode, pieces: string[], room: { left: number }): void {
  if (room.left <= 0) return;
  if (isText(node)) {
    pieces.push(node.data);
    room.left -= node.data.trim().length;
    return;
  }
  if (!hasChildren(node)) return;
  if (isTag(node) && SILENT.has(node.name)) return;
  const apart = isTag(node) && !INLINE.has(node.name);
  if (apart) pieces.push(" ");
  for (const child of node.children) gather(child, pieces, room);
  if (apart) pieces.push(" ");
}

/** Elements that do not end a word. */
export const INLINE: ReadonlySet<string> = new Set([
  "a",
  "abbr",
  "acronym",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "img",
  "ins",
  "kbd",
  "label",
  "mark",
  "q",
  "rb",
  "rp",
  "rt",
  "ruby",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
]);
