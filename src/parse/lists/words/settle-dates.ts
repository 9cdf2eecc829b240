import { type DateRole } from "./date-labels-table.ts";
import { type RawLine } from "../lines/make-line.ts";
import { type PageElement } from "../lines/mark-items.ts";
import { readDateLabel, splitDateLabel } from "./read-date-label.ts";
import { splitDay } from "./split-day.ts";

/**
 * Settles which of a page's days date something. A label alone ("Posted on") belongs to the day
 * behind it; "updated" dates nothing that has a day of its own; a deadline never dates anything.
 */
export function settleDates(
  lines: readonly RawLine[],
  elements: readonly PageElement[],
): readonly RawLine[] {
  const roles = lines.map((line, index) => roleOf(line, lines[index - 1]));
  const others = countUpTo(roles.map((role) => role === "published"));
  const isAside = asideTest(elements, (from, to) => (others[to] ?? 0) - (others[from] ?? 0));
  const settled = lines.map((line, index): RawLine => {
    const role = roles[index];
    if (role === "event") return { ...withoutDate(line), dating: "none" };
    return role === "updated" && isAside(index) ? { ...line, dating: "aside" } : line;
  });
  return settled.map((line, index) => {
    const next = settled[index + 1];
    const isLabel = roles[index + 1] !== undefined && readDateLabel(line.text) !== undefined;
    if (!isLabel || next === undefined || roles[index] !== undefined) return line;
    // A deadline's label is part of what the line says.
    return { ...line, dating: next.dating === "none" ? "none" : "aside" };
  });
}

/** What a line's day is, where the line is a day; undefined where it is none. */
function roleOf(line: RawLine, above: RawLine | undefined): DateRole | undefined {
  const label = splitDateLabel(line.text);
  const labelled = label !== undefined && splitDay(label.rest)?.stands === "alone";
  if (line.date === undefined && !labelled && splitDay(line.text)?.stands !== "alone")
    return undefined;
  if (line.isUpdate === true) return "updated";
  if (labelled) return label.role;
  return (above === undefined ? undefined : readDateLabel(above.text)) ?? "published";
}

function withoutDate({ date: _date, ...line }: RawLine): RawLine {
  return line;
}

/**
 * Whether the innermost element around a line that has a plain day has exactly one: then the line
 * is about the same thing. An element with several is a list.
 */
function asideTest(
  elements: readonly PageElement[],
  daysWithin: (from: number, to: number) => number,
): (index: number) => boolean {
  const around: PageElement[] = [];
  let next = 0;
  return (index) => {
    // Lines are asked about in order, and elements stand in the order in which they began.
    for (; (elements[next]?.from ?? Number.POSITIVE_INFINITY) <= index; next += 1) {
      while (around.length > 0 && (around.at(-1)?.to ?? 0) <= (elements[next]?.from ?? 0))
        around.pop();
      around.push(elements[next] ?? { signature: "", from: 0, to: 0 });
    }
    const inner = around.findLast(
      ({ from, to }) => from <= index && index < to && daysWithin(from, to) > 0,
    );
    return inner !== undefined && daysWithin(inner.from, inner.to) === 1;
  };
}

function countUpTo(flags: readonly boolean[]): readonly number[] {
  const counts = [0];
  for (const flag of flags) counts.push((counts.at(-1) ?? 0) + (flag ? 1 : 0));
  return counts;
}
