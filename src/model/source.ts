/** A place that is read. */
export type Source = {
  readonly id: number;
  readonly publisherId: number;
  readonly name: string;
  readonly address: string;
  readonly homepage: string | undefined;
  readonly kind: SourceKind;
  /** ISO 3166-1 alpha-2 in lower case, or "international". */
  readonly place: string;
  /** BCP 47, main one first. */
  readonly languages: readonly string[];
  readonly field: string;
  readonly origin: SourceOrigin;
  readonly pausedAt: Date | undefined;
  readonly health: SourceHealth;
  readonly healthReason: string;
  readonly healthSince: Date;
};

/** The field of a source while nobody has said what sort of body stands behind it. */
export const UNSORTED_FIELD = "unsorted";

export const SOURCE_KINDS = ["feed", "page", "sitemap", "mailbox", "api"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_ORIGINS = ["catalogue", "desk", "import"] as const;
export type SourceOrigin = (typeof SOURCE_ORIGINS)[number];

/** "new" has never been read; every other word needs evidence, which judgeHealth gives. */
export const SOURCE_HEALTHS = [
  "new",
  "well",
  "slow",
  "failing",
  "guarded",
  "certificate_wrong",
  "host_gone",
  "looping",
  "turned_into_page",
  "empty",
  "silent",
  "stale",
  "moved",
  "gone",
  "paused",
] as const;
export type SourceHealth = (typeof SOURCE_HEALTHS)[number];

/** A state as people read it: "turned into page". */
export function nameHealth(health: SourceHealth): string {
  return health.replaceAll("_", " ");
}
