import { decideOrder, decideSide, isHeadline, splitBlocks } from "./decide-order.ts";
import { hasWords, type ListLine } from "./lines/make-line.ts";
import { splitBlock, splitGroup } from "./split-group.ts";

/** Lines that belong together, and what they are. */
export type Piece = {
  readonly is: "cutting" | "lone date" | "about" | "mission" | "section" | "left out";
  readonly lines: readonly ListLine[];
  /** The line that dates it; it may be one of its own lines, or a heading that dates several. */
  readonly dated?: ListLine;
};

/** A month, a year or a season's heading: it orders a page and dates nothing to the day. */
const PERIOD = /^(?:[\p{L}.]{3,12},?\s+)?(?:19|20)\d{2}$/u;

/**
 * Cuts a page into its introduction, its cuttings with the line that dates each, and its closing
 * words. Every line is in a piece.
 */
export function cutPieces(
  lines: readonly ListLine[],
  { hasMenus }: { readonly hasMenus: boolean },
): Piece[] {
  const settled = forgetEmptyGaps(lines);
  const order = decideOrder(settled);
  const pieces =
    order === "block" ? splitBlocks(settled).flatMap(cutBlock) : cutAtDates(settled, order);
  return nameTheEnds(pieces, hasMenus).flatMap(withoutTitle);
}

function cutAtDates(lines: readonly ListLine[], side: "above" | "below"): Piece[] {
  return side === "below" ? cutBelow(lines) : splitAtDates(lines).flatMap(cutDatedGroup);
}

/** A block with several dates is a list of its own. */
function cutBlock(block: readonly ListLine[]): Piece[] {
  const [dated, ...others] = block.filter((line) => line.day !== undefined);
  if (others.length > 0) return cutAtDates(block, decideSide(block));
  const words = block.filter(hasWords);
  if (dated === undefined) return splitGroup(words).map(undatedPiece);
  const [first = [], ...rest] = splitBlock(words);
  // "[A plan](…), 4 May 2022" dates the plan alone.
  const datesOne = dated.day?.stands === "last";
  return [
    datedPiece(first, dated),
    ...rest.map((part) =>
      datesOne && !part.includes(dated) ? undatedPiece(part) : datedPiece(part, dated),
    ),
  ];
}

/** Where nearly every line stands between empty lines, these part nothing. */
function forgetEmptyGaps(lines: readonly ListLine[]): readonly ListLine[] {
  const gaps = lines.filter((line) => line.opens === "gap").length;
  if (gaps < (lines.length - 1) * 0.9) return lines;
  return lines.map((line) => (line.opens === "gap" ? { ...line, opens: undefined } : line));
}

/** Each date closes what stands above it. */
function cutBelow(lines: readonly ListLine[]): Piece[] {
  const pieces: Piece[] = [];
  let open: ListLine[] = [];
  let isFirst = true;
  for (const line of lines) {
    open.push(line);
    if (line.day === undefined) continue;
    const words = open.filter(hasWords);
    const parts = isFirst ? withoutIntroduction(splitGroup(words)) : splitGroup(words);
    pieces.push(...parts.slice(0, -1).map(undatedPiece));
    pieces.push(datedPiece(parts.at(-1) ?? [], line));
    open = [];
    isFirst = false;
  }
  return [...pieces, ...splitGroup(open).map(undatedPiece)];
}

/**
 * The first date has the introduction above it too: where nothing parts them, the introduction is
 * what ends as sentences do.
 */
function withoutIntroduction(parts: readonly ListLine[][]): ListLine[][] {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0 || only.length < 3 || only[0]?.kind !== undefined)
    return [...parts];
  return /[.!?]$/.test(only[0]?.words ?? "") ? [only.slice(0, 1), only.slice(1)] : [...parts];
}

/** A date on a line of its own dates all below it; one on a cutting's line dates that cutting. */
function cutDatedGroup(group: readonly ListLine[]): Piece[] {
  const dated = group.find((line) => line.day !== undefined);
  const parts = splitGroup(group.filter(hasWords));
  if (dated === undefined) return parts.map(undatedPiece);
  if (parts.length === 0) return [datedPiece([], dated)];
  const period = parts.findIndex(isPeriod);
  const end = hasWords(dated) ? 1 : period === -1 ? parts.length : period;
  return parts.map((part, index) => (index < end ? datedPiece(part, dated) : undatedPiece(part)));
}

function splitAtDates(lines: readonly ListLine[]): ListLine[][] {
  const groups: ListLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || line.day !== undefined) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function datedPiece(words: readonly ListLine[], dated: ListLine): Piece {
  if (words.length === 0) return { is: "lone date", lines: [dated], dated };
  return { is: "cutting", lines: words, dated };
}

function undatedPiece(lines: readonly ListLine[]): Piece {
  return { is: isPeriod(lines) || isBareHeading(lines) ? "section" : "cutting", lines };
}

function isPeriod(lines: readonly ListLine[]): boolean {
  return lines.length === 1 && PERIOD.test(lines[0]?.words ?? "");
}

function isBareHeading([heading, ...others]: readonly ListLine[]): boolean {
  return (
    heading?.opens === "heading" &&
    others.length === 0 &&
    heading.links.length === 0 &&
    heading.kind === undefined
  );
}

/**
 * What stands before a page's list introduces the page, and what stands after it closes it. The
 * list runs from its first date to its last, or where nothing is dated from its first link or kind.
 * Markup puts menus around it.
 */
function nameTheEnds(pieces: readonly Piece[], hasMenus: boolean): Piece[] {
  const isListed = pieces.some((piece) => piece.dated !== undefined)
    ? (piece: Piece) => piece.dated !== undefined
    : (piece: Piece) => piece.lines.some(isHeadline);
  const first = pieces.findIndex(isListed);
  const last = pieces.findLastIndex(isListed);
  return pieces.map((piece, index) => {
    if (piece.is !== "cutting" || (index >= first && index <= last)) return piece;
    if (!piece.lines.some(isHeadline)) return { ...piece, is: index < first ? "about" : "mission" };
    return hasMenus && piece.lines.every((line) => isHeadline(line) && line.kind === undefined)
      ? { ...piece, is: "left out" }
      : piece;
  });
}

/** The page's own heading is not part of its introduction, nor is a table's head. */
function withoutTitle(piece: Piece): Piece[] {
  const [title, ...others] = piece.lines;
  if (piece.is !== "about" || title === undefined) return [piece];
  if (title.opens === "item") return [{ is: "section", lines: piece.lines }];
  if (!title.isTitle) return [piece];
  const heading: Piece = { is: "section", lines: [title] };
  return others.length === 0 ? [heading] : [heading, { ...piece, lines: others }];
}
