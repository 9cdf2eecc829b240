import { type CuttingText, NOTHING_SAID } from "../model/cutting.ts";
import { NO_FACETS } from "../model/facet.ts";
import { type ListedCutting } from "../model/lists/list-reading.ts";

/** What a list says of a cutting, as its words on the desk. */
export function textOfListed(listed: ListedCutting, date: string, language: string): CuttingText {
  const { headline = "", line, link, credit, furtherLinks = [], kind } = listed;
  const { startsOn, endsOn, deadline } = listed;
  return {
    ...NOTHING_SAID,
    headline,
    line,
    link,
    credit,
    furtherLinks,
    date,
    startsOn,
    endsOn,
    deadline,
    language: listed.language ?? language,
    facets: { ...NO_FACETS, ...listed.facets, kind: kind === undefined ? [] : [kind] },
  };
}
