import type { Vocabularies } from "../model/facet.ts";
import type { TermWords } from "../model/views/term-words.ts";
import type { TermNamer } from "../publish/name-terms.ts";
import type { SiteView } from "../publish/site-view.ts";
import type { Database } from "../storage/database.ts";

/** What every question of a reader is answered with. */
export type Answering = {
  readonly db: Database;
  readonly site: SiteView;
  readonly nameTerm: TermNamer;
  readonly vocabularies: Vocabularies;
  /** The site's own day, YYYY-MM-DD. */
  readonly today: string;
  /** What terms are called in addresses. */
  readonly termWords: TermWords;
};
