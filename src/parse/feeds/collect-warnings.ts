import { type FeedWarning } from "../../model/reading/feed.ts";

/**
 * Every oddity that a reading may report, and its sentence; "%" stands for what was met first.
 * Codes are stable.
 */
const SENTENCES = {
  charset_declared_wrongly: "The feed says that it is written in %, and its bytes say otherwise.",
  cut_off: "The feed ends in the middle; what came before was read.",
  crossed_tags: "Some elements are closed in the wrong order or not at all.",
  unclosed_cdata: "A CDATA section is never closed.",
  unescaped_markup: "The feed holds a “<” that should have been escaped.",
  too_deep: "The feed nests elements deeper than any feed does; the deepest were left out.",
  too_many_elements: "The feed is larger than is read; its end was left out.",
  too_many_attributes: "An element has more attributes than are read.",
  too_many_items: "The feed holds more items than are read; the last were left out.",
  text_cut: "A text is longer than is kept, and was cut.",
  text_around_feed: "There is something else before or around the feed.",
  several_roots: "The document holds several feeds; their items were joined.",
  wrapped: "The feed stands inside %.",
  json_repaired: "The feed is not quite JSON, and was mended.",
  date_unreadable: "A date could not be read: “%”.",
  date_unset: "A date stands for none: “%”.",
  date_in_future: "A date lies in the future: “%”.",
  link_unreadable: "A link could not be read: “%”.",
  language_odd: "A language is named in an unknown way: “%”.",
  no_items: "The feed holds no items.",
} as const;

export type WarningCode = keyof typeof SENTENCES;

/** What was met is quoted up to so many characters. */
const LONGEST_QUOTE = 80;

export type Warnings = {
  readonly warn: (code: WarningCode, met?: string) => void;
  readonly list: () => FeedWarning[];
};

/**
 * One warning a code, however often it happened: a feed of ten thousand bad dates has one story to
 * tell.
 */
export function collectWarnings(): Warnings {
  const met = new Map<WarningCode, { readonly first: string; count: number }>();
  return {
    warn: (code, detail = "") => {
      const known = met.get(code);
      if (known === undefined) met.set(code, { first: detail.slice(0, LONGEST_QUOTE), count: 1 });
      else known.count += 1;
    },
    list: () =>
      [...met].map(([code, { first, count }]) => ({
        code,
        message: SENTENCES[code].replace("%", () => first) + (count > 1 ? ` (${count} times)` : ""),
      })),
  };
}
