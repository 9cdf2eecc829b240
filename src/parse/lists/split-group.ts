import { type ListLine } from "./make-line.ts";
import { readCredit } from "./read-credit.ts";

/** A headline of more characters than this is rare; a line of summary seldom has fewer. */
const LONG_LINE_CHARS = 110;

/** A link is what a line is about when it makes up this much of it. */
const LEAST_LINK_SHARE = 0.4;

/** Parts lines under one date into the things that they are about. */
export function splitGroup(lines: readonly ListLine[]): ListLine[][] {
  const parts: ListLine[][] = [];
  for (const line of lines) {
    const part = parts.at(-1);
    if (part === undefined || begins(line, part)) parts.push([line]);
    else part.push(line);
  }
  return parts;
}

function begins(line: ListLine, part: readonly ListLine[]): boolean {
  if (line.opens !== undefined || line.kind !== undefined) return true;
  const previous = part.at(-1);
  if (previous === undefined) return true;
  if (isLinkLine(line) && part.some(isLinkLine)) return true;
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

/** A line that is a link, rather than a sentence that has one. */
export function isLinkLine(line: ListLine): boolean {
  if (line.opens === "item" && line.links.length > 0) return true;
  const length = line.words.length;
  return line.links.some(
    (link) => link.label !== "" && link.label.length >= length * LEAST_LINK_SHARE,
  );
}

/** An address on a line of its own. */
export function isBareLink(line: ListLine): boolean {
  return line.words === "" && line.links.length > 0;
}
