import { type AnyNode, type Document, type Element, hasChildren, isTag, isText } from "domhandler";

import { INLINE, oneLine } from "../element-text.ts";
import { isFurniture } from "./is-furniture.ts";

/** A run of text that a reader sees as one: a paragraph, a heading, a point of a list. */
export type Block = {
  readonly text: string;
  /**
   * Length in letters; those of scripts without spaces count double, because each says as much as
   * two.
   */
  readonly weight: number;
  /** How much of the weight is links. */
  readonly linkWeight: number;
  /** The element that the run stands in, such as "p", "h2", "li", "div". */
  readonly element: string;
};

/** An element and the blocks within it, from the first to before the last. */
export type Region = { readonly element: Element; readonly from: number; readonly to: number };

export type Blocks = { readonly blocks: readonly Block[]; readonly regions: readonly Region[] };

/** Longer texts are books; what follows is left out. */
const MAX_TEXT_LENGTH = 400_000;

const DENSE_LETTERS =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]/g;

export function weigh(text: string): number {
  return text.length + (text.match(DENSE_LETTERS)?.length ?? 0);
}

export function cutIntoBlocks(
  document: Document,
  kept: ReadonlySet<Element>,
  byName: boolean,
): Blocks {
  const cutter = new BlockCutter(kept, byName);
  cutter.cut(document, "body");
  return { blocks: cutter.blocks, regions: cutter.regions };
}

/**
 * Elements that say nothing of what they hold: what is in them is still the heading or the point
 * around them.
 */
const PLAIN = new Set(["div", "section", "center", "amp-layout"]);

/** The cells of a row say one thing together: "Butter 125 g". */
const CELLS = new Set(["td", "th"]);

function isFact(cell: Element): boolean {
  return cell.children.every(
    (child) =>
      !isTag(child) || (INLINE.has(child.name) && child.name !== "a" && child.name !== "img"),
  );
}

class BlockCutter {
  readonly blocks: Block[] = [];
  readonly regions: Region[] = [];
  private readonly kept: ReadonlySet<Element>;
  private readonly byName: boolean;
  private text = "";
  private linkText = "";
  private linkDepth = 0;
  private breaks = 0;
  private length = 0;

  constructor(kept: ReadonlySet<Element>, byName: boolean) {
    this.kept = kept;
    this.byName = byName;
  }

  cut(node: AnyNode, block: string): void {
    if (isText(node)) this.addText(node.data, block);
    else if (isTag(node)) this.cutElement(node, block);
    else if (hasChildren(node)) for (const child of node.children) this.cut(child, block);
  }

  private cutElement(element: Element, block: string): void {
    if (element.name === "br") return this.addBreak(block);
    if (isFurniture(element, this.kept, this.byName)) return;
    const isLink = element.name === "a" && element.attribs.href !== undefined;
    if (isLink) this.linkDepth++;
    if (INLINE.has(element.name)) {
      for (const child of element.children) this.cut(child, block);
    } else if (CELLS.has(element.name) && isFact(element)) {
      this.text += " ";
      for (const child of element.children) this.cut(child, block);
      this.text += " ";
    } else {
      this.endBlock(block);
      const from = this.blocks.length;
      const inner = PLAIN.has(element.name) ? block : element.name;
      for (const child of element.children) this.cut(child, inner);
      this.endBlock(inner);
      if (this.blocks.length > from) this.regions.push({ element, from, to: this.blocks.length });
    }
    if (isLink) this.linkDepth--;
  }

  private addText(text: string, block: string): void {
    if (this.length > MAX_TEXT_LENGTH) return;
    if (this.breaks > 1 && /\S/.test(text)) this.endBlock(block);
    else if (/\S/.test(text)) this.breaks = 0;
    this.text += text;
    this.length += text.length;
    if (this.linkDepth > 0) this.linkText += text;
  }

  /** Two line breaks in a row end a paragraph on pages that have no other kind. */
  private addBreak(block: string): void {
    this.breaks++;
    if (this.breaks > 1) this.endBlock(block);
    else this.text += "\n";
  }

  private endBlock(element: string): void {
    const text = oneLine(this.text);
    if (text !== "") {
      this.blocks.push({
        text,
        weight: weigh(text),
        linkWeight: this.linkText === "" ? 0 : weigh(oneLine(this.linkText)),
        element,
      });
    }
    this.text = "";
    this.linkText = "";
    this.breaks = 0;
  }
}
