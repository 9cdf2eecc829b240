import { type RawLine } from "./make-line.ts";
import { splitDay } from "../words/split-day.ts";

/** An element of the page and the lines that it holds. */
export type PageElement = { readonly signature: string; readonly from: number; to: number };

/** Fewer alike are no list. */
const FEWEST_ALIKE = 2;
const LEAST_SINGLE_SHARE = 0.8;

/**
 * Finds the element that a page repeats for each thing, by its dates: alike in name and class, each
 * holding exactly one date and words besides. Their first lines open items; what parted lines
 * inside them no longer does.
 */
export function markItems(
  lines: readonly RawLine[],
  elements: readonly PageElement[],
): readonly RawLine[] {
  const days = lines.map((line) => standsIn(line));
  const dated = countUpTo(days.map((day) => day !== undefined && day !== "aside"));
  const worded = countUpTo(days.map((day) => day !== "alone" && day !== "aside"));
  const within = (counts: readonly number[], { from, to }: PageElement): number =>
    (counts[to] ?? 0) - (counts[from] ?? 0);

  const items = largestGroup(elements, {
    datesIn: (element) => within(dated, element),
    wordsIn: (element) => within(worded, element),
  });
  if (items.length === 0) return lines;
  const marked = [...lines];
  for (const { from, to } of items) {
    for (let index = from; index < to; index++) {
      const { opens: _, ...line } = marked[index] ?? { number: 0, text: "" };
      marked[index] = index === from ? { ...line, opens: "item" } : line;
    }
    const after = marked[to];
    if (after !== undefined && after.opens === undefined) marked[to] = { ...after, opens: "gap" };
  }
  return marked;
}

function standsIn({ text, date, dating, keptOn }: RawLine): string | undefined {
  if (dating !== undefined) return dating === "aside" ? dating : undefined;
  if (keptOn !== undefined) return "last";
  return date === undefined ? splitDay(text)?.stands : "alone";
}

/**
 * For each index how many of the flags before it are set, so that any stretch is counted by one
 * subtraction.
 */
function countUpTo(flags: readonly boolean[]): readonly number[] {
  const counts = [0];
  for (const flag of flags) counts.push((counts.at(-1) ?? 0) + (flag ? 1 : 0));
  return counts;
}

type Counting = {
  readonly datesIn: (element: PageElement) => number;
  readonly wordsIn: (element: PageElement) => number;
};

/**
 * Of several alike (a list item and the box in it), the one that dates most, and of equals the
 * outermost.
 */
function largestGroup(
  elements: readonly PageElement[],
  { datesIn, wordsIn }: Counting,
): readonly PageElement[] {
  const groups = Map.groupBy(elements, (element) => element.signature);
  let largest: readonly PageElement[] = [];
  for (const group of groups.values()) {
    const dated = group.filter((element) => datesIn(element) > 0);
    const single = dated.filter((element) => datesIn(element) === 1 && wordsIn(element) > 0);
    const isList =
      single.length >= FEWEST_ALIKE && single.length >= dated.length * LEAST_SINGLE_SHARE;
    const lines = (some: readonly PageElement[]): number =>
      some.reduce((sum, element) => sum + element.to - element.from, 0);
    if (
      isList &&
      (single.length > largest.length ||
        (single.length === largest.length && lines(group) > lines(largest)))
    )
      largest = group;
  }
  return largest;
}
