import type { NumericOrder } from "./date-reading.ts";
import { readDay } from "./read-day.ts";

/** Dots are written day first everywhere. */
const IN_NUMBERS = /(?<![\d./-])(\d{1,2}) ?[-/] ?(\d{1,2}) ?[-/] ?(\d{4}|\d{2})(?!\d)/;

/** What so many dates do not settle, more do not either. */
const MOST_DATES = 200;
/** Fewer dates stand in order by chance. */
const FEWEST_IN_ORDER = 4;
/** Two-digit years of one list lie so near each other; days do not. */
const YEARS_APART = 2;

type Figures = { readonly text: string } & Readonly<Record<"first" | "second" | "year", number>>;

/**
 * How the dates of one list write day and month: as those do that can be read one way only. Where
 * all can be read both ways, as the one way does in which the list is in order. Undefined where
 * nothing shows it, or the list shows both.
 */
export function orderOfDates(texts: readonly string[]): NumericOrder | undefined {
  const all = figuresOf(texts);
  const shown = new Set(all.flatMap((figures) => orderShownBy(figures) ?? []));
  if (shown.size > 0) return shown.size === 1 ? [...shown][0] : undefined;
  const dayFirst = isInOrder(all.map(({ first, second, year }) => Date.UTC(year, second, first)));
  const monthFirst = isInOrder(all.map(({ first, second, year }) => Date.UTC(year, first, second)));
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? "day first" : "month first";
}

/** Where years have two digits and the last figures lie far apart, the year may stand first. */
function figuresOf(texts: readonly string[]): readonly Figures[] {
  const all = texts.slice(0, MOST_DATES).flatMap((text): Figures[] => {
    const match = IN_NUMBERS.exec(text);
    return match === null
      ? []
      : [{ text, first: Number(match[1]), second: Number(match[2]), year: Number(match[3]) }];
  });
  const short = all.map(({ year }) => year).filter((year) => year < 100);
  return Math.max(...short) - Math.min(...short) > YEARS_APART ? [] : all;
}

function orderShownBy({ text, first, second }: Figures): NumericOrder | undefined {
  if (first > 12 && second <= 12) return "day first";
  if (second > 12 && first <= 12) return "month first";
  if (first === second) return undefined;
  // A weekday beside it: both orders then give the same day.
  const day = readDay(text, { order: "day first" });
  if (day === undefined || day !== readDay(text, { order: "month first" })) return undefined;
  return Number(day.split("-")[1]) === second ? "day first" : "month first";
}

function isInOrder(moments: readonly number[]): boolean {
  const falls = moments.every((moment, at) => at === 0 || moment <= (moments[at - 1] ?? moment));
  const rises = moments.every((moment, at) => at === 0 || moment >= (moments[at - 1] ?? moment));
  return new Set(moments).size >= FEWEST_IN_ORDER && (falls || rises);
}
