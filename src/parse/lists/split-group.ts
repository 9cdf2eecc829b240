import { isAnotherHead, isBareLink } from "./lines/is-another-head.ts";
import { type ListLine } from "./lines/make-line.ts";
import { readCredit } from "./words/read-credit.ts";

/** A headline of more characters than this is rare; a line of summary seldom has fewer. */
const LONG_LINE_CHARS = 110;

/**
 * What one thing says begins with its headline. Lines that all lead to one page make one part of
 * any length, and to hold each against all before it takes the square of that.
 */
const MOST_HEADS = 12;

/** Parts lines under one date into the things that they are about. */
export function splitGroup(lines: readonly ListLine[]): ListLine[][] {
  return split(lines, begins);
}

/**
 * Parts lines that the page itself holds together, in a paragraph or an item: only where several of
 * them are headlines, each with a link of its own.
 */
export function splitBlock(lines: readonly ListLine[]): ListLine[][] {
  return split(
    lines,
    (line, part) =>
      (line.kind !== undefined && part.some((other) => other.kind !== undefined)) ||
      part
        .slice(0, MOST_HEADS)
        .some((head) => head.shape === line.shape && isAnotherHead(line, head)),
  );
}

type Begins = (line: ListLine, part: readonly ListLine[]) => boolean;

function split(lines: readonly ListLine[], isNew: Begins): ListLine[][] {
  const heads = headsOfAddresses(lines);
  const parts: ListLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const part = parts.at(-1);
    const isHead = heads === undefined ? part !== undefined && isNew(line, part) : heads.has(index);
    if (part === undefined || isHead) parts.push([line]);
    else part.push(line);
  }
  return parts;
}

/**
 * Where several addresses stand on lines of their own, each belongs to one thing: it heads it, ends
 * it, or follows its headline. The first and the last line tell.
 */
function headsOfAddresses(lines: readonly ListLine[]): ReadonlySet<number> | undefined {
  if (!lines.some(isBareLink)) return undefined;
  const addresses = lines.flatMap((line, index) => (hasAddress(line) ? [index] : []));
  if (addresses.length < 2) return undefined;
  if (addresses[0] === 0) return new Set(addresses);
  return addresses.at(-1) === lines.length - 1
    ? new Set(addresses.map((index) => index + 1))
    : new Set(addresses.map((index) => index - 1));
}

function hasAddress(line: ListLine): boolean {
  return line.links.some((link) => link.label === "");
}

function begins(line: ListLine, part: readonly ListLine[]): boolean {
  if (line.opens !== undefined || line.kind !== undefined) return true;
  const previous = part.at(-1);
  if (previous === undefined) return true;
  if (part.slice(0, MOST_HEADS).some((head) => isAnotherHead(line, head))) return true;
  // Headline, line, headline: the second comes after what ends as a sentence or credits somebody,
  // and does neither itself.
  return part.length >= 2 && endsThing(previous) && !endsThing(line) && !isBareLink(line);
}

function endsThing(line: ListLine): boolean {
  return (
    /[.!?…。]["'”’)]?$/.test(line.words) ||
    line.words.length > LONG_LINE_CHARS ||
    readCredit(line.words) !== undefined
  );
}
