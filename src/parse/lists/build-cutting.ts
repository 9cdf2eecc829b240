import {
  type LineAccount,
  type LinePart,
  type ListedCutting,
} from "../../model/lists/list-reading.ts";
import { isPageLabel } from "./lines/is-page-label.ts";
import { isTitle, POINTER } from "./lines/is-another-head.ts";
import { type LineLink, type ListLine } from "./lines/make-line.ts";
import { type Piece } from "./cut-pieces.ts";
import { trimSigns } from "../../lib/trim-signs.ts";
import { readCredit, splitCredit } from "./words/read-credit.ts";

const KIND_SHAPE = /^[[(]?[^:：\])]{1,40}(?:[\])]\s*[:：–—-]?|\s*[:：])\s*/;
const JOINT = "–—:|·•,;-";
/** A word processor's own numbers, where they come as text. */
const NUMBERING = /^\d{1,3}[.)]?$/;
const SENTENCE_END = /^[.!?…]["'”’)]{0,2}\s/;
const JOINT_AT_HEAD = /^\s*(?:[–—|·•:]|-\s|\()/;

/** A cutting from the lines of one piece, with an account of each line. */
export function buildCutting(piece: Piece): {
  readonly cutting: ListedCutting;
  readonly accounts: readonly LineAccount[];
} {
  const head = headOf(piece.lines);
  const draft: Draft = { rest: [] };
  const accounts: LineAccount[] = [];
  for (const line of piece.lines) {
    const parts =
      piece.is === "lone date" ? [] : line === head ? takeHead(line, draft) : takeLine(line, draft);
    const others = line.links
      .filter((link) => link.href !== undefined && link.href !== draft.link)
      .map((link) => link.href);
    const became: LinePart[] = line.day === undefined ? parts : [...parts, "date"];
    accounts.push({
      ...lineOf(line),
      became,
      ...(others.length > 0 && { note: `it also links to ${others.join(" and ")}` }),
    });
  }
  const { rest, ...found } = draft;
  const cutting = {
    ...found,
    ...(head?.kind !== undefined && { kind: head.kind }),
    ...(rest.length > 0 && { line: rest.join(" ") }),
    ...(piece.dated?.day !== undefined && { date: piece.dated.day.date }),
  };
  return { cutting, accounts };
}

export function lineOf(line: ListLine): {
  readonly number: number;
  readonly through?: number;
  readonly text: string;
} {
  return {
    number: line.number,
    ...(line.through > line.number && { through: line.through }),
    text: line.text,
  };
}

type Draft = {
  headline?: string;
  link?: string;
  credit?: string;
  attention?: string;
  readonly rest: string[];
};

/**
 * A kind stands before headlines only; a heading or a linked title is one; else it is what comes
 * first.
 */
function headOf(lines: readonly ListLine[]): ListLine | undefined {
  return (
    lines.find((line) => line.kind !== undefined) ??
    lines.find((line) => line.isTitle || line.links.some(isTitle)) ??
    lines.find((line) => line.words !== "")
  );
}

function takeHead(line: ListLine, draft: Draft): LinePart[] {
  const title = line.links.filter(isTitle).sort((a, b) => b.label.length - a.label.length)[0];
  const link = title ?? line.links[0];
  if (link !== undefined) takeLink(link, draft);
  const { headline, after } = partAtLink(withoutPointers(line), title);
  const credited = splitCredit(headline);
  if (credited !== undefined) draft.credit = credited.credit;
  draft.headline = credited?.rest ?? headline;
  const parts: LinePart[] = ["headline", ...(credited === undefined ? [] : ["credit" as const])];
  if (after !== "") parts.push(...takeWords(after, draft));
  return link === undefined ? parts : [...parts, "link"];
}

/** "[Title](…) — what it says": the words after the link are the line, where a sign parts them. */
function partAtLink(
  words: string,
  title: LineLink | undefined,
): { readonly headline: string; readonly after: string } {
  // A kind that stood within the link is off the words already.
  const label = [title?.label ?? "", (title?.label ?? "").replace(KIND_SHAPE, "")].find(
    (label) => label !== "" && words.includes(label),
  );
  if (label === undefined) return { headline: words, after: "" };
  const at = words.indexOf(label);
  const before = trimSigns(words.slice(0, at), JOINT).replace(NUMBERING, "");
  const after = words.slice(at + label.length);
  const isParted =
    after.trim() === "" ||
    JOINT_AT_HEAD.test(after) ||
    SENTENCE_END.test(after) ||
    /[.!?]$/.test(label);
  return before === "" && isParted
    ? { headline: label, after: trimSigns(after.replace(SENTENCE_END, ""), JOINT) }
    : { headline: words, after: "" };
}

function takeLine(line: ListLine, draft: Draft): LinePart[] {
  const link = line.links[0];
  const isPointer = link !== undefined && draft.link === undefined;
  if (isPointer) takeLink(link, draft);
  const words = withoutPointers(line);
  const parts =
    words === "" ? [] : line.isCredit ? takeCredit(words, draft) : takeWords(words, draft);
  return isPointer || parts.length === 0 ? [...parts, "link"] : parts;
}

function takeLink(link: LineLink, draft: Draft): void {
  if (link.href !== undefined) {
    draft.link ??= link.href;
  } else {
    draft.attention = `Its link "${link.asWritten}" says nothing about the site: give the page's own address.`;
  }
}

/** A second name stands in the line, lest it be lost. */
function takeCredit(words: string, draft: Draft): LinePart[] {
  if (draft.credit !== undefined) return takeWords(words, draft);
  draft.credit = words;
  return ["credit"];
}

function takeWords(words: string, draft: Draft): LinePart[] {
  if (isPageLabel(words)) return ["left out"];
  const whole = draft.credit === undefined ? readCredit(words) : undefined;
  if (whole !== undefined) {
    draft.credit = whole;
    return ["credit"];
  }
  const credited = draft.credit === undefined ? splitCredit(words) : undefined;
  if (credited !== undefined) draft.credit = credited.credit;
  draft.rest.push(credited?.rest ?? words);
  return credited === undefined ? ["line"] : ["line", "credit"];
}

/** "Read more" is an address, not words. */
function withoutPointers(line: ListLine): string {
  const pointers = line.links.filter((link) => link.label !== "" && POINTER.test(link.label));
  let words = line.words;
  for (const { label } of pointers) {
    const at = words.lastIndexOf(label);
    if (at !== -1) words = `${words.slice(0, at)}${words.slice(at + label.length)}`.trim();
  }
  return words;
}
