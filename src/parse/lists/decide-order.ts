import { hasWords, type ListLine } from "./lines/make-line.ts";
import { isLinkLine } from "./lines/is-another-head.ts";

/** How a list's dates stand to what they date: one in each block, above it, or below it. */
export type ListOrder = "block" | "above" | "below";

/**
 * Below this share of dated blocks with exactly one date, the blocks are not the things that are
 * dated.
 */
const LEAST_SINGLE_SHARE = 0.8;

/**
 * In the middle of a list without empty lines a date belongs as well to what stands above as to
 * what stands below. Its ends, its empty lines and its kinds tell which; where nothing tells, dates
 * stand below, as on the page that Cuttings replaces.
 */
export function decideOrder(lines: readonly ListLine[]): ListOrder {
  return areBlocksDated(lines) ? "block" : decideSide(lines);
}

export function decideSide(lines: readonly ListLine[]): "above" | "below" {
  const ends = votesOfTheEnds(lines);
  let above = ends.above;
  let below = ends.below;
  for (const [index, line] of lines.entries()) {
    if (line.day === undefined) continue;
    const votes =
      line.day.stands === "alone" ? votesOfLoneDate(lines, index) : votesOfInlineDate(line);
    above += votes.above;
    below += votes.below;
  }
  return above > below ? "above" : "below";
}

type Votes = { readonly above: number; readonly below: number };

/**
 * A date within a line says nothing of the lines beside it, unless that line is plainly a headline.
 */
function votesOfInlineDate(line: ListLine): Votes {
  const heads = line.day?.stands === "first" || line.kind !== undefined || line.opens !== undefined;
  return { above: heads ? 2 : 0, below: 0 };
}

function votesOfLoneDate(lines: readonly ListLine[], index: number): Votes {
  const line = lines[index];
  const next = lines[index + 1];
  if (line?.opens === "heading") return { above: 3, below: 0 };
  const follows = index > 0 && line?.opens === undefined && isWords(lines[index - 1]);
  const leads = next !== undefined && next.opens !== "gap" && isWords(next);
  if (follows === leads) return { above: 0, below: 0 };
  return follows ? { above: 0, below: 2 } : { above: 2, below: 0 };
}

/**
 * Nothing of a list stands before its first date where dates stand above, and nothing after its
 * last where they stand below.
 */
function votesOfTheEnds(lines: readonly ListLine[]): Votes {
  const first = lines.findIndex((line) => line.day !== undefined);
  const last = lines.findLastIndex((line) => line.day !== undefined);
  const endsAlone = lines[last]?.day?.stands === "alone";
  const above =
    (first === 0 ? 3 : 0) +
    (endsAlone && lines.slice(last + 1).some(isHeadline) ? 2 : 0) +
    (haveDaysSeveralBlocks(lines) ? 1 : 0);
  const below =
    (endsAlone && last === lines.length - 1 ? 3 : 0) +
    (lines.slice(0, first).some(isHeadline) ? 2 : 0);
  return { above, below };
}

/** Several blocks between two dates: the page is ordered by days, and days head what they order. */
function haveDaysSeveralBlocks(lines: readonly ListLine[]): boolean {
  let [blocks, dates] = [0, 0];
  for (const line of lines) {
    if (line.day !== undefined) {
      if (dates > 0 && blocks > 1) return true;
      dates += 1;
      blocks = 0;
    } else if (line.opens !== undefined || blocks === 0) {
      blocks += 1;
    }
  }
  return false;
}

function areBlocksDated(lines: readonly ListLine[]): boolean {
  const blocks = splitBlocks(lines);
  const dated = blocks.filter((block) => block.some((line) => line.day !== undefined));
  // Headings part blocks too, and a date above a heading ends the block before: then the last block
  // lacks its date.
  const [first, last] = [dated[0] ?? [], blocks.at(-1) ?? []];
  const isShifted =
    !first.some(isHeadline) &&
    last.every((line) => line.day === undefined) &&
    (last.some(isHeadline) || !first.some(hasWords));
  const hasDayHeadings = dated.some(
    (block) => block[0]?.opens === "heading" && !block.some(hasWords),
  );
  if (isShifted || hasDayHeadings) return false;
  const single = dated.filter(
    (block) => block.filter((line) => line.day !== undefined).length === 1 && block.some(hasWords),
  );
  return single.length >= 2 && single.length >= dated.length * LEAST_SINGLE_SHARE;
}

/** Runs of lines with nothing that parts them. */
export function splitBlocks(lines: readonly ListLine[]): ListLine[][] {
  const blocks: ListLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || line.opens !== undefined) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

/** What only a cutting has, of all that stands on a page. */
export function isHeadline(line: ListLine): boolean {
  return line.kind !== undefined || isLinkLine(line);
}

function isWords(line: ListLine | undefined): boolean {
  return line !== undefined && line.day?.stands !== "alone";
}
