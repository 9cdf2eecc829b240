import { decideOrder, type ListOrder, splitBlocks } from "./decide-order.ts";
import { hasWords, type ListLine } from "./make-line.ts";
import { isLinkLine, splitGroup } from "./split-group.ts";

/** Lines that belong together, and what they are. */
export type Piece = {
  readonly is: "cutting" | "lone date" | "about" | "mission" | "section";
  readonly lines: readonly ListLine[];
  /** The line that dates it; it may be one of its own lines, or a heading that dates several. */
  readonly dated?: ListLine;
};

/** A month, a year or a season's heading: it orders a page and dates nothing to the day. */
const PERIOD = /^(?:[\p{L}.]{3,12},?\s+)?(?:19|20)\d{2}$/u;

/** Cuts a page into its introduction, its cuttings with the line that dates each, and its closing words. Every line is in a piece. */
export function cutPieces(lines: readonly ListLine[]): Piece[] {
  const settled = forgetEmptyGaps(lines);
  const order = decideOrder(settled);
  const pieces = order === "below" ? cutBelow(settled) : cutAbove(settled, order);
  return nameTheEnds(pieces, lines.some(isLinkLine)).flatMap(withoutTitle);
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
    pieces.push(...parts.slice(0, -1).map((part) => undatedPiece(part)));
    pieces.push(datedPiece(parts.at(-1) ?? [], line));
    open = [];
    isFirst = false;
  }
  return [...pieces, ...splitGroup(open).map((part) => undatedPiece(part))];
}

/** The first date has the introduction above it too: where nothing parts them, the introduction is what ends as sentences do. */
function withoutIntroduction(parts: readonly ListLine[][]): ListLine[][] {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0 || only.length < 3 || only[0]?.kind !== undefined) return [...parts];
  return /[.!?]$/.test(only[0]?.words ?? "") ? [only.slice(0, 1), only.slice(1)] : [...parts];
}

/** Each date opens what stands below it, up to the next date; in a list of dated blocks, up to the block's end. */
function cutAbove(lines: readonly ListLine[], order: ListOrder): Piece[] {
  const pieces: Piece[] = [];
  let heading: ListLine | undefined;
  for (const group of order === "block" ? splitBlocks(lines) : splitAtDates(lines)) {
    const dated = group.find((line) => line.day !== undefined);
    const words = group.filter(hasWords);
    if (order === "block") {
      pieces.push(...cutBlock(words, dated, heading));
    } else {
      pieces.push(...cutDatedGroup(words, dated));
    }
    if (dated !== undefined && words.length === 0) heading = dated;
    else if (isPeriod(group)) heading = undefined;
  }
  return pieces;
}

function cutBlock(words: readonly ListLine[], dated: ListLine | undefined, heading: ListLine | undefined): Piece[] {
  if (dated !== undefined) return [datedPiece(words, dated)];
  return splitGroup(words).map((part) => (heading === undefined || isPeriod(part) ? undatedPiece(part) : datedPiece(part, heading)));
}

/** A date on a line of its own dates all below it; one on a cutting's line dates that cutting. */
function cutDatedGroup(words: readonly ListLine[], dated: ListLine | undefined): Piece[] {
  const parts = splitGroup(words);
  if (dated === undefined) return parts.map((part) => undatedPiece(part));
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
  return heading?.opens === "heading" && others.length === 0 && heading.links.length === 0 && heading.kind === undefined;
}

/** What stands undated before the first date introduces the page, and what stands after the last closes it, unless a kind or a link says otherwise. */
function nameTheEnds(pieces: readonly Piece[], hasLinks: boolean): Piece[] {
  const first = pieces.findIndex((piece) => piece.dated !== undefined);
  const last = pieces.findLastIndex((piece) => piece.dated !== undefined);
  return pieces.map((piece, index) => {
    if (piece.is !== "cutting" || piece.lines.some((line) => line.kind !== undefined || isLinkLine(line))) return piece;
    if (piece.dated === undefined && index < first) return { ...piece, is: "about" };
    if (piece.dated === undefined && (index > last || (first === -1 && hasLinks))) return { ...piece, is: index > last ? "mission" : "about" };
    return piece;
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
