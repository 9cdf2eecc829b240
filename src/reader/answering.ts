import type { TermNamer } from "../publish/name-terms.ts";
import type { SiteView } from "../publish/site-view.ts";
import type { Database } from "../storage/database.ts";

/** What every question of a reader is answered with. */
export type Answering = {
  readonly db: Database;
  readonly site: SiteView;
  readonly nameTerm: TermNamer;
};
