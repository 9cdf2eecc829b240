import { type AnyNode, type Element, hasChildren, isTag, isText } from "domhandler";

const SILENT = new Set(["script", "style", "template", "noscript", "svg", "head"]);

/** Blanks may stand before the first word. */
const LEAST_LOOKED_AT = 4_096;

type LeftOut = (element: Element) => boolean;

/**
 * What a reader sees of an element as one line of plain text, but for elements that are left out;
 * reading ends at so many characters.
 */
export function elementText(
  node: AnyNode,
  maxLength = 2_000,
  isLeftOut: LeftOut = () => false,
): string {
  const pieces: string[] = [];
  const gathering = { pieces, left: maxLength, isLeftOut };
  if (hasChildren(node)) for (const child of node.children) gather(child, gathering);
  return oneLine(pieces.join("")).slice(0, maxLength);
}

export function oneLine(text: string): string {
  return text.replace(/[\s\u00ad\u200b\ufeff]+/g, (space) => (/\s/.test(space) ? " " : "")).trim();
}

type Gathering = { readonly pieces: string[]; left: number; readonly isLeftOut: LeftOut };

function gather(node: AnyNode, gathering: Gathering): void {
  if (gathering.left <= 0) return;
  const { pieces } = gathering;
  if (isText(node)) {
    // A heading of a million signs is asked for its words twenty times.
    pieces.push(node.data.slice(0, Math.max(4 * gathering.left, LEAST_LOOKED_AT)));
    gathering.left -= node.data.trim().length;
    return;
  }
  if (!hasChildren(node)) return;
  if (isTag(node) && (SILENT.has(node.name) || gathering.isLeftOut(node))) return;
  const apart = isTag(node) && !INLINE.has(node.name);
  if (apart) pieces.push(" ");
  for (const child of node.children) gather(child, gathering);
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
