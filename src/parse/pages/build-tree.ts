import { DomHandler, type Document } from "domhandler";
import { Parser } from "htmlparser2";

/**
 * Honest pages stay under 5,000; what is beyond is a trap or a list that nobody reads to its end.
 */
const MAX_ELEMENTS = 50_000;
/**
 * Deeper elements become part of the one above, so that every walk of the tree may be recursive.
 */
const MAX_DEPTH = 200;
/**
 * The tokenizer moves its whole stack at each tag, so thousands of unclosed tags would cost their
 * square.
 */
const MAX_OPEN_ELEMENTS = 6_000;
/** Each end tag that nothing opened is looked for through the whole stack. */
const MAX_END_TAGS = 2 * MAX_ELEMENTS;
/** The caps are looked at between pieces of this many characters. */
const PIECE_LENGTH = 32_768;

export type Tree = {
  readonly document: Document;
  /** Why reading ended before the end of the page. */
  readonly cut?: string;
};

/**
 * A light tree of a page, whatever the page is: never more than so many elements, never deeper than
 * so many levels.
 */
export function buildTree(markup: string): Tree {
  const handler = new CappedHandler();
  const parser = new Parser(handler);
  let endTags = 0;
  for (let start = 0; start < markup.length && handler.cut === undefined; start += PIECE_LENGTH) {
    const piece = markup.slice(start, start + PIECE_LENGTH);
    endTags += piece.split("</").length;
    if (endTags > MAX_END_TAGS) handler.cut = `more than ${MAX_END_TAGS} end tags`;
    else parser.write(piece);
  }
  parser.end();
  return { document: handler.root, ...(handler.cut !== undefined && { cut: handler.cut }) };
}

class CappedHandler extends DomHandler {
  cut: string | undefined;
  private elements = 0;
  private tooDeep = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.elements++;
    if (this.elements > MAX_ELEMENTS) this.cut = `more than ${MAX_ELEMENTS} elements`;
    if (this.tooDeep > MAX_OPEN_ELEMENTS)
      this.cut = `more than ${MAX_OPEN_ELEMENTS} elements inside each other`;
    if (this.cut !== undefined || this.tooDeep > 0 || this.tagStack.length > MAX_DEPTH)
      this.tooDeep++;
    else super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    if (this.tooDeep > 0) this.tooDeep--;
    else super.onclosetag();
  }

  override oncomment(): void {
    // Nothing on a page that its readers do not see is wanted; old servers hide megabytes here.
  }

  override oncommentend(): void {
    // As above.
  }
}
