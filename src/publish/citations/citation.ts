import type { CuttingView } from "../cutting-view.ts";
import type { SiteView } from "../site-view.ts";

/** What every way of citing says of a cutting. */
export type Citation = {
  /** Of signs that every program takes for a name. */
  readonly key: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly publisher: string | undefined;
  /** YYYY-MM-DD */
  readonly date: string;
  /** The original, or the cutting's own page where no link was kept. */
  readonly link: string;
  /** The site that cut it out, and where it stands there. */
  readonly site: string;
  readonly own: string;
  readonly language: string;
};

export function citationOf({ address, settings }: SiteView, cutting: CuttingView): Citation {
  const own = `${address}${cutting.path}`;
  const words = decodeURI(cutting.path).normalize("NFKD").toLowerCase();
  return {
    key: words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""),
    title: cutting.headline,
    author: cutting.credit,
    publisher: cutting.publisher,
    date: cutting.date,
    link: cutting.link ?? own,
    site: settings.name,
    own,
    language: cutting.language,
  };
}
