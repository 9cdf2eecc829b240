import { createHash } from "node:crypto";
import { type Facet, FACETS, type Facets, mapFacets, NO_FACETS } from "../facet.ts";

/**
 * A filter over what is published: any of the terms of each facet, any of the publishers, any of the
 * languages, all of the words, within the days. Each view is a page, three feeds, and what a
 * subscription names.
 */
export type View = {
  readonly facets: Facets;
  /** As their addresses have them: "audit-office". */
  readonly publishers: readonly string[];
  /** The first and the last day, YYYY-MM-DD. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Main languages without region: "pt" is of Portugal and Brazil. */
  readonly languages: readonly string[];
  readonly words: string | undefined;
};

/** Everything that is published. */
export const WHOLE_VIEW: View = {
  facets: NO_FACETS,
  publishers: [],
  from: undefined,
  to: undefined,
  languages: [],
  words: undefined,
};

/** What a view may be filtered by. */
export type Filter = Facet | "publisher" | "from" | "to" | "language" | "words";

/** A question of a person is shorter; what is longer is somebody's program. */
const MOST_WORD_CHARACTERS = 100;
/** Half of a SHA-256, as nobody gains from two views of one digest. */
const DIGEST_DIGITS = 32;

/** The one form that a view has, in whatever order its filters were named. */
export function settleView(view: View): View {
  return {
    facets: mapFacets((facet) => inOrder(view.facets[facet])),
    publishers: inOrder(view.publishers),
    from: view.from,
    to: view.to,
    languages: inOrder(view.languages),
    words: settleWords(view.words ?? ""),
  };
}

/** Words of a question as they are kept: in one normal form, without needless blanks, bounded. */
export function settleWords(words: string): string | undefined {
  const settled = words.normalize("NFC").replace(/\s+/gu, " ").trim();
  const short = [...settled].slice(0, MOST_WORD_CHARACTERS).join("").trim();
  return short === "" ? undefined : short;
}

/** Every filter of a view with its value, in one order, by ids that never change. */
export function filtersOf(view: View): (readonly [filter: Filter, value: string])[] {
  const each = (filter: Filter, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : [[filter, value] as const]));
  return [
    ...FACETS.flatMap((facet) => each(facet, view.facets[facet])),
    ...each("publisher", view.publishers),
    ...each("from", [view.from]),
    ...each("to", [view.to]),
    ...each("language", view.languages),
    ...each("words", [view.words]),
  ];
}

/** What names a view for ever, whatever its terms are called: a feed, a subscription, a search. */
export function viewId(view: View): string {
  const pairs = filtersOf(settleView(view)).map(([...pair]): [string, string] => pair);
  return new URLSearchParams(pairs).toString();
}

export function digestView(view: View): string {
  return createHash("sha256").update(viewId(view)).digest("hex").slice(0, DIGEST_DIGITS);
}

/** Each once, by code points, so that it is the same order in every process and language. */
function inOrder(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
