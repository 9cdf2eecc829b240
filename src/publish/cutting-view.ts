import { localTime } from "../lib/zoned-time.ts";
import { type Cutting, type CuttingDays } from "../model/cutting.ts";
import { type Facet, mapFacets } from "../model/facet.ts";
import { cuttingPath } from "./cutting-path.ts";
import { type TermNamer, type TermView } from "./name-terms.ts";
import { webLink } from "./web-link.ts";

/** A cutting as readers see it: site, feeds, email and API render this one shape. */
export type CuttingView = {
  /** Its own page, from the root of the site. */
  readonly path: string;
  readonly headline: string;
  readonly line: string | undefined;
  /** The original, always http or https. */
  readonly link: string | undefined;
  readonly credit: string | undefined;
  /** Who stands behind the link: a name, or else the link's host. */
  readonly publisher: string | undefined;
  /** What the editor gave besides the link, each by its credit or else its host. */
  readonly furtherLinks: readonly LinkView[];
  readonly alsoIn: readonly Coverage[];
  /** The day it stands under, YYYY-MM-DD. */
  readonly date: string;
  /** Of an event or a call, where it has any. */
  readonly days: CuttingDays;
  /** What feeds sort by: the minute it went out, or noon of its day where it was dated by hand. */
  readonly at: Date;
  readonly language: string;
  readonly facets: Readonly<Record<Facet, readonly TermView[]>>;
};

export type LinkView = { readonly name: string; readonly link: string };

/** Another publisher's item of the same story. */
export type Coverage = { readonly publisher: string; readonly link: string };

export type CuttingContext = {
  readonly nameTerm: TermNamer;
  /** IANA zone that days are counted in. */
  readonly timeZone: string;
  readonly publisher?: string;
  readonly alsoIn?: readonly Coverage[];
};

export function cuttingView(cutting: Cutting, context: CuttingContext): CuttingView {
  const { nameTerm } = context;
  const { startsOn, endsOn, deadline } = cutting;
  const link = webLink(cutting.link);
  const furtherLinks = cutting.furtherLinks.flatMap((further) => {
    const url = webLink(further.link);
    return url === undefined ? [] : [{ name: further.credit ?? nameOfHost(url), link: url.href }];
  });
  const given = new Set(furtherLinks.map((further) => further.link));
  return {
    path: cuttingPath(cutting.slug),
    headline: cutting.headline,
    line: cutting.line,
    link: link?.href,
    credit: cutting.credit,
    publisher: context.publisher ?? cutting.publisher ?? (link && nameOfHost(link)),
    furtherLinks,
    alsoIn: (context.alsoIn ?? []).filter(({ link: other }) => {
      const url = webLink(other);
      return url !== undefined && !given.has(url.href);
    }),
    date: cutting.date,
    days: { startsOn, endsOn, deadline },
    at: momentOf(cutting, context.timeZone),
    language: cutting.language,
    facets: mapFacets((facet) => cutting.facets[facet].map((id) => nameTerm(facet, id))),
  };
}

function nameOfHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, "");
}

/**
 * Noon in UTC falls on the same day nearly everywhere, so a feed reader in America does not show
 * the day before.
 */
function momentOf(cutting: Cutting, timeZone: string): Date {
  const { publishedAt, date } = cutting;
  if (publishedAt !== undefined && dayIn(publishedAt, timeZone) === date) return publishedAt;
  return new Date(`${date}T12:00:00Z`);
}

function dayIn(moment: Date, timeZone: string): string {
  return localTime(moment, timeZone).slice(0, "YYYY-MM-DD".length);
}
