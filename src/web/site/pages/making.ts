import { type TermNamer } from "../../../publish/name-terms.ts";
import { type SiteView } from "../../../publish/site-view.ts";
import { type Database } from "../../../storage/database.ts";

/** What every page of one request is made from. */
export type Making = {
  readonly db: Database;
  readonly site: SiteView;
  readonly nameTerm: TermNamer;
  /** What the fetcher sends, for the page that explains it. */
  readonly userAgent: string;
};
