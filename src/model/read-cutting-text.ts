import { z } from "zod";
import { type CuttingText, type FurtherLink, NOTHING_SAID } from "./cutting.ts";
import { mapFacets } from "./facet.ts";

const TERMS = z.array(z.string());
const WORDS = {
  headline: z.string(),
  line: z.string().optional(),
  link: z.string().optional(),
  credit: z.string().optional(),
  date: z.string(),
  language: z.string(),
};
const DAYS = {
  startsOn: z.string().optional(),
  endsOn: z.string().optional(),
  deadline: z.string().optional(),
};
const FURTHER_LINK = z
  .object({ link: z.string(), credit: z.string().optional() })
  .transform((further): FurtherLink => ({ credit: undefined, ...further }));

const TODAY = z
  .object({
    ...WORDS,
    ...DAYS,
    facets: z.object(mapFacets(() => TERMS)),
    furtherLinks: z.array(FURTHER_LINK).default([]),
  })
  .transform((text): CuttingText => ({ ...NOTHING_SAID, ...text }));

/** Until November 2026 each facet was a field of its own. */
const EARLIER = z
  .object({
    ...WORDS,
    kind: z.string().optional(),
    places: TERMS,
    services: TERMS,
    themes: TERMS,
    audiences: TERMS,
  })
  .transform(
    ({
      kind,
      places: place,
      services: service,
      themes: theme,
      audiences: audience,
      ...words
    }): CuttingText => ({
      ...NOTHING_SAID,
      ...words,
      facets: { kind: kind === undefined ? [] : [kind], place, service, theme, audience },
    }),
  );

/** What a revision keeps, whichever program wrote it; whatever else stands there is left out. */
export function readCuttingText(stored: unknown): CuttingText {
  return z.union([TODAY, EARLIER]).parse(stored);
}
