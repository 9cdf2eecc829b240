import type { Script } from "../syllables-table.ts";
import type { NoiseKind, ServiceId, SubjectId } from "../subjects-table.ts";
import type { PublisherType } from "../world.ts";

/**
 * How one language tells. Slots: {city} {country} {service} {programme} {count} {percent} {months}
 * {millions} {tenThousands} {person}.
 */
export type Language = {
  readonly script: Script;
  readonly direction: "ltr" | "rtl";
  /** What Intl writes numbers with. */
  readonly numbers: string;
  /** What stands between two sentences. */
  readonly between: string;
  /** In the one grammatical form that all sentences of the table use. */
  readonly services: Readonly<Record<ServiceId, string>>;
  /** Puts {city} or {programme} before a {headline} that does not name it. */
  readonly placed: string;
  readonly named: string;
  readonly subjects: Readonly<Record<SubjectId, Told>>;
  readonly followUp: Told;
  /** Sentences that hold for any happening. */
  readonly details: readonly string[];
  readonly noise: Readonly<Record<NoiseKind, Told>>;
  /** Slots {city} and {country}. */
  readonly publishers: Readonly<Record<PublisherType, readonly string[]>>;
  readonly words: { readonly latest: string; readonly about: string };
};

export type Told = { readonly headlines: readonly string[]; readonly lines: readonly string[] };
