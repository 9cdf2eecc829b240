import { type Term } from "../../../model/facet.ts";
import { type DaySigns, type SplitDay, splitDay } from "../words/split-day.ts";
import { splitKind } from "../words/split-kind.ts";

/** A line as a reader of the page sees it, whatever the markup was. */
export type ListLine = {
  /** First and last line of the input that it came from. */
  readonly number: number;
  readonly through: number;
  /** As it stood, with its date. */
  readonly text: string;
  /** Without its date and kind; links point into this. */
  readonly words: string;
  readonly links: readonly LineLink[];
  readonly kind: string | undefined;
  readonly day: LineDay | undefined;
  /**
   * What parts it from the line above: an empty line, or markup that begins an item or a heading.
   */
  readonly opens: LineOpening | undefined;
  /** Marked as a heading, of the page, of a part or of an item. */
  readonly isTitle: boolean;
  /** The element that the line is, by name, class and column; "" where no markup tells. */
  readonly shape: string;
  /** By the head of its column it says whose the text is. */
  readonly isCredit: boolean;
};

/**
 * Without an address where it has one that leads nowhere by itself: a relative one on a page whose
 * own address is unknown.
 */
export type LineLink = {
  readonly label: string;
  readonly href?: string;
  readonly asWritten?: string;
};
export type LineDay = { readonly date: string; readonly stands: "alone" | "first" | "last" };
export type LineOpening = "gap" | "item" | "heading";

/** What a reader of a format found; the rest follows from the words. */
export type RawLine = {
  readonly number: number;
  readonly through?: number;
  readonly text: string;
  readonly links?: readonly LineLink[];
  /**
   * From markup that holds the day and nothing else (time elements): the text may be "three days
   * ago".
   */
  readonly date?: string;
  readonly opens?: LineOpening;
  readonly isTitle?: boolean;
  readonly shape?: string;
  readonly isCredit?: boolean;
  /** Its day says when something was changed, by the markup. */
  readonly isUpdate?: boolean;
  /** From markup that says when a link was kept: it dates the line, which has other words. */
  readonly keptOn?: string;
  /** A day within it dates nothing; or the whole line is only about another line's day. */
  readonly dating?: "none" | "aside";
};

export function makeLine(raw: RawLine, kinds: readonly Term[], signs: DaySigns): ListLine {
  const split = raw.dating === "none" ? undefined : splitDay(raw.text, signs);
  const day = dayOf(raw, split);
  const undated = split === undefined ? raw.text : split.rest;
  const kind = splitKind(undated, kinds);
  return {
    number: raw.number,
    through: raw.through ?? raw.number,
    text: raw.text,
    words: day?.stands === "alone" ? "" : (kind?.rest ?? undated),
    links: raw.links ?? [],
    kind: kind?.kind,
    day,
    opens: raw.opens,
    isTitle: raw.isTitle ?? false,
    shape: raw.shape ?? "",
    isCredit: raw.isCredit ?? false,
  };
}

function dayOf(raw: RawLine, split: SplitDay | undefined): LineDay | undefined {
  if (raw.date !== undefined) return { date: raw.date, stands: "alone" };
  if (raw.keptOn !== undefined) return { date: raw.keptOn, stands: "last" };
  return split === undefined ? undefined : { date: split.date, stands: split.stands };
}

/** Text besides a date. */
export function hasWords(line: ListLine): boolean {
  return line.words !== "" || (line.links.length > 0 && line.day?.stands !== "alone");
}
