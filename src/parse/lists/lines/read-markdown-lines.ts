import { type LineAccount } from "../../../model/lists/list-reading.ts";
import { inputLines } from "./input-lines.ts";
import { type LineOpening, type RawLine } from "./make-line.ts";
import { readMarkdownText } from "./read-markdown-text.ts";
import { beginsWithDay, type RawLines } from "./read-text-lines.ts";
import { isCreditColumn } from "../records/name-columns.ts";
import { tidyText } from "../words/tidy-text.ts";
import { trimSignsAtEnd } from "../../../lib/trim-signs.ts";

const DEFINITION = /^ {0,3}\[([^\]]{1,200})\]:\s*<?(\S+?)>?(?:\s+["'(].*["')])?\s*$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*)$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/;
/** A sign between cells, unless it is escaped. */
const CELL_END = /(?<!\\)\|/;
const FENCE = /^ {0,3}(?:```|~~~)/;

type Source = { readonly number: number; readonly text: string };
type Walk = {
  readonly lines: (RawLine & { readonly through: number })[];
  readonly accounts: LineAccount[];
  opens: LineOpening | undefined;
  itemIndent: number | undefined;
  /** Columns of the table at hand that say whose a text is. */
  readonly credits: Set<string>;
};

/**
 * Markdown's lines as a reader would see them: an item's wrapped lines are one, marks are gone,
 * links stand beside the words.
 */
export function readMarkdownLines(markdown: string, address: string | undefined): RawLines {
  const sources = inputLines(markdown).map((text, index) => ({ number: index + 1, text }));
  const walk: Walk = {
    lines: [],
    accounts: [],
    opens: undefined,
    itemIndent: undefined,
    credits: new Set(),
  };
  const { body, references } = setAside(sources, walk);
  for (const source of body) readLine(source, walk);
  const lines = walk.lines.map((line) => ({
    ...line,
    ...readMarkdownText(line.text, references, address),
  }));
  return {
    lines: lines.filter((line) => line.text !== "" || line.links.length > 0),
    accounts: walk.accounts,
  };
}

/** Front matter, fenced code and the addresses of reference links are no lines of the page. */
function setAside(
  sources: readonly Source[],
  walk: Walk,
): { readonly body: readonly Source[]; readonly references: ReadonlyMap<string, string> } {
  const references = new Map<string, string>();
  const matterEnd =
    sources[0]?.text.trim() === "---"
      ? sources.findIndex((source, index) => index > 0 && source.text.trim() === "---")
      : -1;
  let isFenced = false;
  const body = sources.filter((source, index) => {
    const definition = DEFINITION.exec(source.text);
    const isFence = FENCE.test(source.text);
    if (isFence) isFenced = !isFenced;
    if (index <= matterEnd || isFence || isFenced) {
      walk.accounts.push(account(source, isFence || index <= matterEnd ? "markup" : "left out"));
      return false;
    }
    if (definition === null) return true;
    references.set((definition[1] ?? "").toLowerCase(), definition[2] ?? "");
    walk.accounts.push(account(source, "link"));
    return false;
  });
  return { body, references };
}

function account(source: Source, became: "markup" | "left out" | "link" | "blank"): LineAccount {
  return { number: source.number, became: [became], text: source.text.trim() };
}

function readLine(source: Source, walk: Walk): void {
  const { text } = source;
  if (text.trim() === "") {
    walk.accounts.push(account(source, "blank"));
    if (walk.lines.length > 0) walk.opens = "gap";
    return;
  }
  const last = walk.lines.at(-1);
  const isUnderline =
    UNDERLINE.test(text) &&
    walk.opens === undefined &&
    last !== undefined &&
    walk.itemIndent === undefined;
  if (isTableRule(text)) takeHeader(walk);
  if (isUnderline || RULE.test(text) || isTableRule(text)) {
    walk.accounts.push(account(source, "markup"));
    if (isUnderline)
      walk.lines[walk.lines.length - 1] = { ...last, opens: "heading", isTitle: true };
    else walk.opens = "gap";
    return;
  }
  const heading = HEADING.exec(text);
  const item = /^\d/.test(text) && beginsWithDay(text) ? null : ITEM.exec(text);
  if (heading !== null) addHeading(source, heading[1] ?? "", walk);
  else if (item !== null) addItem(source, item, walk);
  else if (text.trimStart().startsWith("|")) addRow(source, walk);
  else addWords(source, walk);
}

/** "|---|:--:|": cells of dashes; by cell, as one pattern took the fourth power of its blanks. */
function isTableRule(text: string): boolean {
  if (!/^[\s|:-]+$/.test(text)) return false;
  const cells = text.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");
  const [first = "", ...others] = cells.map((cell) => cell.trim());
  const last = others.at(-1);
  const whole = last === undefined || text.trimEnd().endsWith("|") ? others : others.slice(0, -1);
  return (
    text.includes("|") &&
    [first, ...whole].every((cell) => /^:?-{2,}:?$/.test(cell)) &&
    /^:?-*:?$/.test(last ?? "")
  );
}

/** A row is a thing, and each of its cells a line of it. */
function addRow(source: Source, walk: Walk): void {
  walk.itemIndent = undefined;
  const cells = source.text.trim().replace(/^\|/, "").split(CELL_END);
  for (const [column, cell] of cells.entries()) {
    if (cell.trim() === "") continue;
    const isFirst = walk.lines.at(-1)?.number !== source.number;
    add(source, cell.trim(), isFirst ? "item" : undefined, walk);
    const line = walk.lines.at(-1);
    const shape = `cell${column}`;
    const isCredit = walk.credits.has(shape);
    if (line !== undefined)
      walk.lines[walk.lines.length - 1] = { ...line, shape, ...(isCredit && { isCredit }) };
  }
}

/** What stands above a table's rule names its columns. */
function takeHeader(walk: Walk): void {
  const number = walk.lines.at(-1)?.number;
  if (walk.opens !== undefined || walk.lines.at(-1)?.shape === undefined) return;
  walk.credits.clear();
  while (walk.lines.at(-1)?.number === number) {
    const line = walk.lines.pop();
    if (line?.shape !== undefined && isCreditColumn(line.text)) walk.credits.add(line.shape);
    if (line !== undefined)
      walk.accounts.push({ number: line.number, became: ["header"], text: line.text });
  }
}

function addHeading(source: Source, text: string, walk: Walk): void {
  walk.itemIndent = undefined;
  add(source, trimSignsAtEnd(text, "#"), "heading", walk);
}

/** A list within an item tells more of the same thing. */
function addItem(source: Source, item: RegExpExecArray, walk: Walk): void {
  const indent = (item[1] ?? "").replaceAll("\t", "    ").length;
  const isWithin = walk.itemIndent !== undefined && indent > walk.itemIndent + 1;
  if (!isWithin) walk.itemIndent = indent;
  add(source, item[2] ?? "", isWithin ? undefined : "item", walk);
}

function addWords(source: Source, walk: Walk): void {
  const indent = /^\s*/.exec(source.text.replaceAll("\t", "    "))?.[0].length ?? 0;
  const last = walk.lines.at(-1);
  const isInItem =
    walk.itemIndent !== undefined && (walk.opens === undefined || indent > walk.itemIndent + 1);
  if (!isInItem) {
    walk.itemIndent = undefined;
    add(source, source.text.replace(/^\s*>\s?/, ""), walk.opens, walk);
  } else if (walk.opens === undefined && last !== undefined && !/(?: {2}|\\)$/.test(last.text)) {
    walk.lines[walk.lines.length - 1] = {
      ...last,
      through: source.number,
      text: `${last.text} ${source.text.trimStart()}`,
    };
  } else {
    add(source, source.text, undefined, walk);
  }
}

function add(source: Source, text: string, opens: LineOpening | undefined, walk: Walk): void {
  walk.lines.push({
    number: source.number,
    through: source.number,
    text: opens === "heading" ? tidyText(text) : text,
    ...(opens !== undefined && { opens }),
    ...(opens === "heading" && { isTitle: true }),
  });
  walk.opens = undefined;
}
