import { readAttributes } from "./read-attributes.ts";

/** A folder, a link, or words about the one above, with the words as the file has them. */
export type BookmarkToken = {
  readonly is: "folder" | "link" | "words";
  readonly attributes: Readonly<Record<string, string>>;
  readonly markup: string;
  readonly from: number;
  readonly to: number;
};

/** What parts a bookmark file; every other tag in it belongs to somebody's words. */
const STRUCTURE = /<(\/?)(dl|dt|dd|h3|a|hr)(?=[\s>])/gi;
const COMMENT = "<!--";

type Open = Pick<BookmarkToken, "is" | "attributes" | "from"> & { readonly textFrom: number };
type Walk = {
  readonly tokens: BookmarkToken[];
  open: Open | undefined;
  /** Whether a DT began and nothing since: what comes is an entry, not part of words. */
  isFresh: boolean;
};

/**
 * A bookmark file's entries. Programs write titles and notes into it unescaped, so that nothing but
 * the file's own few tags may end them: a "<script>" in a title is a title's.
 */
export function readBookmarkTokens(text: string): readonly BookmarkToken[] {
  const walk: Walk = { tokens: [], open: undefined, isFresh: true };
  const commentEnd = endOfHead(text);
  for (const match of text.matchAll(STRUCTURE)) {
    if (match.index < commentEnd) continue;
    takeTag(walk, text, {
      name: (match[2] ?? "").toLowerCase(),
      closes: match[1] === "/",
      at: match.index,
      end: match.index + match[0].length,
    });
  }
  close(walk, text, text.length);
  return walk.tokens;
}

/** The comment at a file's head says "do not edit", and perhaps names tags. */
function endOfHead(text: string): number {
  const at = text.slice(0, 500).indexOf(COMMENT);
  return at === -1 ? 0 : Math.max(0, text.indexOf("-->", at));
}

type Tag = {
  readonly name: string;
  readonly closes: boolean;
  readonly at: number;
  readonly end: number;
};

function takeTag(walk: Walk, text: string, tag: Tag): void {
  const { name, closes, at } = tag;
  // An attribute's value may hold a ">" or a tag: it is no structure.
  if (walk.open !== undefined && at < walk.open.textFrom) return;
  if (name === "dt" || name === "dl" || name === "hr") {
    close(walk, text, at);
    walk.isFresh = true;
  } else if (name === "dd") {
    close(walk, text, at);
    if (!closes) open(walk, text, tag, "words");
  } else if (closes) {
    const isOwn = walk.open?.is === (name === "a" ? "link" : "folder");
    if (isOwn) close(walk, text, at);
  } else if (walk.isFresh || walk.open === undefined) {
    close(walk, text, at);
    open(walk, text, tag, name === "a" ? "link" : "folder");
  }
}

function open(walk: Walk, text: string, { at, end }: Tag, is: BookmarkToken["is"]): void {
  const { attributes, end: textFrom } = readAttributes(text, end);
  walk.open = { is, attributes, from: at, textFrom };
  walk.isFresh = false;
}

function close(walk: Walk, text: string, to: number): void {
  const { open: opened } = walk;
  walk.open = undefined;
  if (opened === undefined) return;
  const { textFrom, ...token } = opened;
  walk.tokens.push({ ...token, markup: text.slice(textFrom, to), to });
}
