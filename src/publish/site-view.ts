import { type SiteSettings } from "../model/site-settings.ts";
import { type Words } from "./words/words.ts";

/** What every public page and feed is rendered with. */
export type SiteView = {
  readonly settings: SiteSettings;
  /** Public address without a slash at its end. */
  readonly address: string;
  readonly words: Words;
  readonly assets: SiteAssets;
};

/** Addresses from the root of the site. */
export type SiteAssets = {
  readonly style: string;
  /** Beside it, of lists in other sites' frames. */
  readonly embedStyle: string;
  readonly icon: string;
  /** The same as a PNG, for what reads no SVG. */
  readonly picture: string;
  /** Fonts that the first screen needs, fetched along with the style. */
  readonly fonts: readonly string[];
};
