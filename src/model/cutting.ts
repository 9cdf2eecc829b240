import { type Facets, NO_FACETS } from "./facet.ts";

/** What an editor publishes. */
export type Cutting = CuttingText & {
  readonly id: number;
  /** Its place on the site: "2019/01/dubai-breaks-boundaries-…"; never changes once published. */
  readonly slug: string;
  readonly state: CuttingState;
  /** Absent where it was not made from a story: an import, a link of the editor's own. */
  readonly storyId: number | undefined;
  /** Why an editor should look at it, as a sentence. */
  readonly attention: string | undefined;
  readonly createdAt: Date;
  readonly scheduledFor: Date | undefined;
  /** First publication; kept when withdrawn. */
  readonly publishedAt: Date | undefined;
  readonly withdrawnAt: Date | undefined;
  /** Counts the revisions; what an editor saves must name the one that it began from. */
  readonly revision: number;
  /** Who stands behind the link, where a source of ours once gave it. */
  readonly publisher: string | undefined;
};

/** What an editor writes, and each revision keeps. */
export type CuttingText = {
  readonly headline: string;
  readonly line: string | undefined;
  /** Absent only where an import brought none. */
  readonly link: string | undefined;
  /** Who wrote it: a person or a publisher. */
  readonly credit: string | undefined;
  /** In the order in which they are shown. */
  readonly furtherLinks: readonly FurtherLink[];
  /** The day it stands under, YYYY-MM-DD. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  /** Of one kind at most. */
  readonly facets: Facets;
};

/** Another way to the same thing: its second part, or somebody else who tells of it. */
export type FurtherLink = { readonly link: string; readonly credit: string | undefined };

/** What a text need not say. */
export const NOTHING_SAID = {
  line: undefined,
  link: undefined,
  credit: undefined,
  furtherLinks: [],
  facets: NO_FACETS,
} as const satisfies Partial<CuttingText>;

/** More than these are a list of their own. */
export const MOST_FURTHER_LINKS = 20;

export const CUTTING_STATES = [
  "draft",
  "in_review",
  "scheduled",
  "published",
  "withdrawn",
] as const;
export type CuttingState = (typeof CUTTING_STATES)[number];

const NEXT: Readonly<Record<CuttingState, readonly CuttingState[]>> = {
  draft: ["in_review", "scheduled", "published", "withdrawn"],
  in_review: ["draft", "scheduled", "published", "withdrawn"],
  scheduled: ["draft", "published", "withdrawn"],
  published: ["withdrawn"],
  withdrawn: ["draft", "published"],
};

/** Before it nobody kept press cuttings of public services; after it a date is a slip. */
const EARLIEST_YEAR = 1900;

/** Why a cutting may not go public, as a sentence; undefined where it may. */
export function whyNotPublic(
  { headline, date }: { readonly headline?: string; readonly date?: string },
  now: Date,
): string | undefined {
  if (headline === undefined || headline.trim() === "") return "It has no headline.";
  if (date === undefined) return "It has no date of its own.";
  const year = Number(date.slice(0, 4));
  return year < EARLIEST_YEAR || year > now.getUTCFullYear() + 1
    ? `Its date, ${date}, is too far from today to go public.`
    : undefined;
}

/** Each link once; where only further ones are left, the first of them is the one that it leads to. */
export function settleLinks<Text extends Pick<CuttingText, "link" | "credit" | "furtherLinks">>(
  text: Text,
): Text {
  const links = new Map(text.furtherLinks.toReversed().map((one) => [one.link, one]));
  if (text.link !== undefined) links.delete(text.link);
  const [first, ...others] = [...links.values()].reverse();
  return text.link === undefined && first !== undefined
    ? { ...text, link: first.link, credit: text.credit ?? first.credit, furtherLinks: others }
    : { ...text, furtherLinks: first === undefined ? [] : [first, ...others] };
}

export function canBecome(from: CuttingState, to: CuttingState): boolean {
  return NEXT[from].includes(to);
}
