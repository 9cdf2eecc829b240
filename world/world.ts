import type { KindId, NoiseKind, ServiceId, SubjectId, ThemeId } from "./subjects-table.ts";
import type { LanguageCode } from "./languages/languages-table.ts";
import type { Syllable } from "./syllables-table.ts";

/** A make-believe world and the truth about it. The same options make the same world. */
export type World = {
  readonly seed: number;
  readonly today: Date;
  readonly days: number;
  readonly countries: readonly Country[];
  readonly publishers: readonly Publisher[];
  /** Oldest first. */
  readonly happenings: readonly Happening[];
  /** Oldest first; some lie after today, for a clock that is moved on. */
  readonly tellings: readonly Telling[];
};

/** An invented proper name, spelled in each script. */
export type Name = readonly Syllable[];

export type Country = {
  readonly id: string;
  readonly name: Name;
  readonly language: LanguageCode;
  readonly cities: readonly Name[];
};

export const PUBLISHER_TYPES = ["government", "press", "institute", "audit"] as const;
export type PublisherType = (typeof PUBLISHER_TYPES)[number];

export const WORLD_FORMATS = ["rss", "atom", "json"] as const;
export type WorldFormat = (typeof WORLD_FORMATS)[number];

/** How a page says who wrote it and when: as JSON-LD, as Open Graph, or for the eye only. */
export const PAGE_STYLES = ["json-ld", "open-graph", "plain"] as const;
export type PageStyle = (typeof PAGE_STYLES)[number];

export type Publisher = {
  readonly id: string;
  readonly name: string;
  readonly type: PublisherType;
  readonly country: Country;
  readonly language: LanguageCode;
  /** None: it has a list page only. */
  readonly feeds: readonly WorldFormat[];
  readonly pageStyle: PageStyle;
  /** Feeds carry the whole text, not the line only. */
  readonly fullText: boolean;
};

/** What happened, whoever tells it. */
export type Happening = {
  readonly id: string;
  readonly subject: SubjectId;
  readonly kind: KindId;
  readonly themes: readonly ThemeId[];
  readonly service: ServiceId;
  readonly country: Country;
  readonly city: Name;
  /** The named programme, in no other happening. */
  readonly programme: Name;
  readonly facts: Facts;
  readonly at: Date;
};

export type Facts = {
  /** Whole hundreds: languages with several plurals then need one only. */
  readonly count: number;
  readonly percent: number;
  readonly months: number;
  readonly millions: number;
};

/** One publisher's item. */
export type Telling = {
  readonly id: string;
  readonly publisher: Publisher;
  /** The file of its page, under the publisher's folder. */
  readonly page: string;
  readonly title: string;
  readonly line: string;
  readonly author: string | undefined;
  readonly at: Date;
  readonly truth: Truth;
};

export type Truth =
  | { readonly role: "report"; readonly happening: Happening }
  | { readonly role: "copy"; readonly happening: Happening; readonly copyOf: Telling }
  | { readonly role: "follow-up"; readonly happening: Happening; readonly followUpOf: Telling }
  | { readonly role: "noise"; readonly about: NoiseKind };
