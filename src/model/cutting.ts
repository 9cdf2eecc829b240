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
  /** Why it was withdrawn, for readers; absent where nobody said. */
  readonly withdrawal: string | undefined;
  /** When a correction was told to readers last, and what it was. */
  readonly correctedAt: Date | undefined;
  readonly correction: string | undefined;
  /** By what an import of the same page knows it again; absent where it came from none. */
  readonly importKey: string | undefined;
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
  /** The first day of what it tells of, of an event say: YYYY-MM-DD. */
  readonly startsOn: string | undefined;
  /** The last day of that; absent where it is the first. */
  readonly endsOn: string | undefined;
  /** The last day to answer, to bid or to apply. */
  readonly deadline: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Of one kind at most. */
  readonly facets: Facets;
};

/** Days that readers may have to keep in mind. */
export type CuttingDays = Pick<CuttingText, "startsOn" | "endsOn" | "deadline">;

/** Another way to the same thing: its second part, or somebody else who tells of it. */
export type FurtherLink = { readonly link: string; readonly credit: string | undefined };

/** What a text need not say. */
export const NOTHING_SAID = {
  line: undefined,
  link: undefined,
  credit: undefined,
  furtherLinks: [],
  startsOn: undefined,
  endsOn: undefined,
  deadline: undefined,
  facets: NO_FACETS,
} as const satisfies Partial<CuttingText>;

/** Of what was neither imported, nor corrected or withdrawn with a word to readers. */
export const NOTHING_TOLD = {
  importKey: undefined,
  withdrawal: undefined,
  correctedAt: undefined,
  correction: undefined,
} as const satisfies Partial<Cutting>;

/** More than these are a list of their own. */
export const MOST_FURTHER_LINKS = 20;

/** What its history says of a draft that was made from a story. */
export const DRAFTED = "drafted from the story";

/** Characters that each of a cutting's texts may have; a longer link is cut by mail programs. */
export const LONGEST_WORDS = { headline: 300, line: 600, link: 2_000, credit: 200 } as const;

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

/** Why an end cannot be right, as a sentence; undefined where it can. */
export function whyNotEnd({
  startsOn,
  endsOn,
}: Partial<Pick<CuttingDays, "startsOn" | "endsOn">>): string | undefined {
  if (endsOn === undefined) return undefined;
  if (startsOn === undefined) return "What has an end has a start.";
  return endsOn < startsOn ? "It ends before it starts." : undefined;
}

/**
 * Each link once, where it first stands; where only further ones are left, the first of them is
 * the one that it leads to.
 */
export function settleLinks<Text extends Pick<CuttingText, "link" | "credit" | "furtherLinks">>(
  text: Text,
): Text {
  const seen = new Set([text.link]);
  const links = text.furtherLinks.filter(({ link }) => !seen.has(link) && seen.add(link));
  const [first, ...others] = links;
  return text.link === undefined && first !== undefined
    ? { ...text, link: first.link, credit: text.credit ?? first.credit, furtherLinks: others }
    : { ...text, furtherLinks: links };
}

export function canBecome(from: CuttingState, to: CuttingState): boolean {
  return NEXT[from].includes(to);
}
