import { z } from "zod";

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

const or = (otherwise: string) => z.string().catch(otherwise);
const STORED: z.ZodType<SiteSettings> = z
  .object({
    name: or(DEFAULT_SITE_SETTINGS.name),
    institute: or(DEFAULT_SITE_SETTINGS.institute),
    tagline: or(DEFAULT_SITE_SETTINGS.tagline),
    about: or(DEFAULT_SITE_SETTINGS.about),
    mission: or(DEFAULT_SITE_SETTINGS.mission),
    language: or(DEFAULT_SITE_SETTINGS.language),
    timeZone: or(DEFAULT_SITE_SETTINGS.timeZone),
    contact: or(DEFAULT_SITE_SETTINGS.contact),
  })
  .catch(DEFAULT_SITE_SETTINGS);

/** What `setting.value` of the site holds; what nobody has set yet is as it comes. */
export function siteSettingsOf(stored: unknown): SiteSettings {
  return STORED.parse(stored);
}
