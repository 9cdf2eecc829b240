/** What a person edits on the desk about the public site. */
export type SiteSettings = {
  readonly name: string;
  /** Who publishes it. */
  readonly institute: string;
  /** One line under the name, and what feed readers show. */
  readonly tagline: string;
  /** Paragraphs at the head of the page, plain text, parted by empty lines. */
  readonly about: string;
  /** At the foot. */
  readonly mission: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA zone that days are counted in. */
  readonly timeZone: string;
  readonly contact: string;
};

export const DEFAULT_SITE_SETTINGS: SiteSettings = {
  name: "Cuttings",
  institute: "",
  tagline: "News and views from around the world on better public services",
  about: "",
  mission: "",
  language: "en",
  timeZone: "UTC",
  contact: "",
};
