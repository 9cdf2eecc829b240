import { SECOND } from "../lib/duration.ts";
import { type Cutting, type CuttingDays } from "../model/cutting.ts";
import { type Facet, mapFacets } from "../model/facet.ts";
import { cuttingPath } from "./cutting-path.ts";
import { type TermNamer, type TermView } from "./name-terms.ts";
import { webLink } from "./web-link.ts";

const SECONDS_AN_HOUR = 3_600;

/** A cutting as readers see it: site, feeds, email and API render this one shape. */
export type CuttingView = {
  /** Its own page, from the root of the site. */
  readonly path: string;
  readonly headline: string;
  readonly line: string | undefined;
  /** The original, always http or https. */
  readonly link: string | undefined;
  readonly credit: string | undefined;
  /** Who stands behind the link: a name; else, where nobody is credited either, the link's host. */
  readonly publisher: string | undefined;
  /** Where the link leads to, in few words. */
  readonly host: string | undefined;
  /** What the editor gave besides the link, each by its credit or else its host. */
  readonly furtherLinks: readonly LinkView[];
  readonly alsoIn: readonly Coverage[];
  /** The day it stands under, YYYY-MM-DD. */
  readonly date: string;
  /** Of an event or a call, where it has any. */
  readonly days: CuttingDays;
  /** When it went out first, whatever day it bears: feeds go by it. */
  readonly at: Date;
  /** When readers were told of a correction last, and what it was; a small edit is none. */
  readonly correctedAt: Date | undefined;
  readonly correction: string | undefined;
  readonly language: string;
  readonly facets: Readonly<Record<Facet, readonly TermView[]>>;
};

export type LinkView = { readonly name: string; readonly link: string };

/** Another publisher's item of the same story. */
export type Coverage = { readonly publisher: string; readonly link: string };

export type CuttingContext = {
  readonly nameTerm: TermNamer;
  readonly publisher?: string;
  /** Whose site a link leads to, where that is known. */
  readonly nameHost?: (link: string) => string | undefined;
  readonly alsoIn?: readonly Coverage[];
};

export function cuttingView(cutting: Cutting, context: CuttingContext): CuttingView {
  const { nameTerm, nameHost = () => undefined } = context;
  const { startsOn, endsOn, deadline } = cutting;
  const link = webLink(cutting.link);
  const furtherLinks = cutting.furtherLinks.flatMap((further) => {
    const url = webLink(further.link);
    return url === undefined
      ? []
      : [{ name: further.credit ?? nameHost(url.href) ?? nameOfHost(url), link: url.href }];
  });
  const given = new Set(furtherLinks.map((further) => further.link));
  const host = link && nameOfHost(link);
  const named = context.publisher ?? cutting.publisher ?? (link && nameHost(link.href));
  return {
    path: cuttingPath(cutting.slug),
    headline: cutting.headline,
    line: cutting.line,
    link: link?.href,
    credit: cutting.credit,
    publisher: named ?? (cutting.credit === undefined ? host : undefined),
    host,
    furtherLinks,
    alsoIn: (context.alsoIn ?? []).filter(({ link: other }) => {
      const url = webLink(other);
      return url !== undefined && !given.has(url.href);
    }),
    date: cutting.date,
    days: { startsOn, endsOn, deadline },
    at: momentOf(cutting),
    correctedAt: cutting.correctedAt,
    correction: cutting.correction,
    language: cutting.language,
    facets: mapFacets((facet) => cutting.facets[facet].map((id) => nameTerm(facet, id))),
  };
}

function nameOfHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, "");
}

/**
 * When it went out first. What an import brought stood on an earlier page on its own day: noon in
 * UTC is that day nearly everywhere, and seconds keep its cuttings apart, in their order.
 */
function momentOf({ publishedAt, importKey, date, id }: Cutting): Date {
  const noon = new Date(Date.parse(`${date}T12:00:00Z`) + (id % SECONDS_AN_HOUR) * SECOND);
  if (publishedAt === undefined) return noon;
  return importKey !== undefined && noon < publishedAt ? noon : publishedAt;
}
