import { type Element, hasChildren, isTag, isText, type ParentNode } from "domhandler";

import { trimSignsAtEnd } from "../../lib/trim-signs.ts";
import type { Mail } from "../../model/reading/mail.ts";
import { buildTree } from "../pages/build-tree.ts";
import { INLINE, oneLine } from "../pages/element-text.ts";

/** A mail as its reader sees it: line under line, each with the links in it. */
export type MailLine = {
  readonly text: string;
  /** Stands over something: a heading, a line all in bold, the first line of a plain paragraph. */
  readonly isHeading: boolean;
  readonly links: readonly MailLink[];
};

/** `text` is what the link says, or shows: an image's description; empty where it shows nothing. */
export type MailLink = { readonly href: string; readonly text: string };

/** Newsletters have some hundreds. */
const MAX_LINES = 10_000;
/** Longer lines of plain text are data; patterns need not be tried on them. */
const LONGEST_LINE = 4_000;
const SILENT = new Set(["script", "style", "title", "head", "template"]);
/** What mailers hide from view to fill the inbox's preview. */
const HIDDEN =
  /display\s*:\s*none|max-height\s*:\s*0|font-size\s*:\s*[01](?:px)?\s*(?:;|$)|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;

export function mailLines(mail: Mail): MailLine[] {
  if (mail.html === undefined) return plainLines(mail.text ?? "");
  const cutter = new LineCutter();
  cutter.cutAll(buildTree(mail.html).document);
  cutter.endLine();
  return cutter.lines;
}

class LineCutter {
  readonly lines: MailLine[] = [];
  private text = "";
  private boldText = "";
  private links: { href: string; text: string; image: string }[] = [];
  private href: string | undefined;
  private boldDepth = 0;

  cutAll(parent: ParentNode): void {
    for (const child of parent.children) {
      if (isText(child)) this.addText(child.data);
      else if (isTag(child)) this.cut(child);
      else if (hasChildren(child)) this.cutAll(child);
    }
  }

  endLine(): void {
    const text = oneLine(this.text);
    const links = this.links.map((link) => ({
      href: link.href,
      text: oneLine(link.text) || oneLine(link.image),
    }));
    if ((text !== "" || links.length > 0) && this.lines.length < MAX_LINES) {
      this.lines.push({
        text,
        isHeading: text !== "" && oneLine(this.boldText).length >= text.length,
        links,
      });
    }
    this.text = "";
    this.boldText = "";
    this.links = [];
  }

  private cut(element: Element): void {
    const { name, attribs } = element;
    if (SILENT.has(name) || attribs.hidden !== undefined || HIDDEN.test(attribs.style ?? ""))
      return;
    if (name === "br" || name === "hr") return this.endLine();
    if (name === "img") return this.addImage(attribs.alt ?? "");

    const isBlock = !INLINE.has(name);
    const isBold = /^(?:b|strong|h[1-6])$/.test(name) || BOLD.test(attribs.style ?? "");
    if (isBlock) this.endLine();
    if (isBold) this.boldDepth++;
    if (name === "a" && attribs.href !== undefined) this.cutLink(element, attribs.href);
    else this.cutAll(element);
    if (isBold) this.boldDepth--;
    if (isBlock) this.endLine();
  }

  private cutLink(element: Element, href: string): void {
    const outer = this.href;
    this.href = href;
    this.openLink(href);
    this.cutAll(element);
    this.href = outer;
  }

  private addText(text: string): void {
    this.text += text;
    if (this.boldDepth > 0) this.boldText += text;
    const link = this.linkHere();
    if (link !== undefined) link.text += text;
  }

  private addImage(text: string): void {
    const link = this.linkHere();
    if (link !== undefined) link.image += ` ${text}`;
  }

  /** A link around several blocks has its words on several lines. */
  private linkHere(): { text: string; image: string } | undefined {
    if (this.href === undefined) return undefined;
    const last = this.links.at(-1);
    return last?.href === this.href ? last : this.openLink(this.href);
  }

  private openLink(href: string): { href: string; text: string; image: string } {
    const link = { href, text: "", image: "" };
    this.links.push(link);
    return link;
  }
}

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/g;
/** Underlines and bars drawn with signs. */
const DRAWN = /^[\s\-=_*~#.+]*$/;

/** In plain mails an address stands on its own line, or behind what it belongs to. */
function plainLines(text: string): MailLine[] {
  const lines: MailLine[] = [];
  for (const paragraph of text.split(/\r?\n\s*\r?\n/).slice(0, MAX_LINES)) {
    const written = paragraph
      .split(/\r?\n/)
      .map((line) => oneLine(line).slice(0, LONGEST_LINE))
      .filter((line) => !DRAWN.test(line));
    for (const [place, line] of written.entries()) {
      const words = trimSignsAtEnd(
        oneLine(line.replace(ADDRESS, " ").replace(/[<([]\s*[>)\]]/g, " ")),
        ":–—-",
      );
      const links = [...line.matchAll(ADDRESS)].map((match) => ({
        href: trimSignsAtEnd(match[0], ".,;:!?"),
        text: words,
      }));
      if (lines.length < MAX_LINES)
        lines.push({
          text: words,
          isHeading: place === 0 && words !== "" && links.length === 0,
          links,
        });
    }
  }
  return lines;
}
