import type { Facet } from "../../model/facet.ts";

/** Every word of the public site that no editor wrote, in one language. */
export type Words = {
  /** As cards of shared links name it: language and territory. */
  readonly locale: string;
  readonly skipToContent: string;
  readonly siteMenu: string;
  readonly home: string;
  readonly about: string;
  readonly months: string;
  readonly days: string;
  readonly feeds: string;
  readonly feedOf: (site: string, format: string) => string;
  readonly latest: string;
  readonly allOf: (month: string) => string;
  /** The noun that belongs to a count: "cuttings". */
  readonly cuttingsCounted: (count: number) => string;
  readonly monthDescription: (month: string, site: string) => string;
  readonly newerMonth: string;
  readonly olderMonth: string;
  readonly monthsNearby: string;
  readonly details: string;
  readonly alsoIn: (count: number) => string;
  /** Before the names of where else it is. */
  readonly alsoInTitle: string;
  /** Before the days of an event. */
  readonly takesPlace: string;
  /** Before the last day to take part. */
  readonly deadline: string;
  /** What a calendar that one subscribes to is called in a list of feeds. */
  readonly calendar: string;
  readonly readAt: (publisher: string) => string;
  readonly noLink: string;
  readonly by: string;
  readonly publisher: string;
  readonly facets: Readonly<Record<Exclude<Facet, "kind">, string>>;
  readonly howToCite: string;
  readonly quoted: (headline: string) => string;
  /** The end of a citation: where and when the cutting was published. */
  readonly citedFrom: (site: string, day: string) => string;
  readonly reportMistake: string;
  readonly mistakeSubject: (headline: string) => string;
  readonly correctedOn: (day: string) => string;
  readonly withdrawnOn: (day: string) => string;
  readonly newer: string;
  readonly older: string;
  readonly cuttingsNearby: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly emptyForEditors: string;
  readonly toTheDesk: string;
  readonly kind: string;
  /** Of the page where one looks for something. */
  readonly find: string;
  readonly findDescription: (site: string) => string;
  readonly search: string;
  readonly searchLabel: string;
  readonly narrow: string;
  /** Takes a filter away. */
  readonly without: (name: string) => string;
  /** Unfolds that many further choices. */
  readonly more: (count: number) => string;
  readonly viewSince: (day: string) => string;
  readonly viewUntil: (day: string) => string;
  readonly viewSaying: (words: string) => string;
  readonly viewDescription: (filters: string, site: string) => string;
  readonly viewEmpty: string;
  readonly didYouMean: string;
  readonly viewUnknown: (value: string) => string;
  readonly viewTooMany: (count: number) => string;
  readonly embedThis: string;
  readonly viewNewest: string;
  readonly viewFurther: string;
  readonly mission: string;
  readonly publishedBy: (institute: string) => string;
  readonly feedsAbout: string;
  readonly aboutNothingYet: string;
  readonly sourcesTitle: string;
  readonly sourcesLead: (publishers: number, places: number) => string;
  readonly sourcesNone: string;
  readonly sourcesMissing: string;
  readonly contact: string;
  readonly contactText: string;
  readonly notFound: Statement;
  readonly withdrawn: Statement;
  readonly broken: Statement;
  readonly apiTitle: string;
  readonly apiLead: string;
  readonly accessibilityTitle: string;
  readonly privacyTitle: string;
  readonly botTitle: string;
  readonly accessibility: (site: StatementFacts) => Statement;
  readonly privacy: (site: StatementFacts) => Statement;
  readonly bot: (site: BotFacts) => Statement;
};

/** A page of plain text. */
export type Statement = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
};

export type StatementFacts = { readonly site: string };
export type BotFacts = StatementFacts & {
  readonly userAgent: string;
  readonly robotsToken: string;
};
