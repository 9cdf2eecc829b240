import { z } from "zod";
import { FACETS, mapFacets } from "../../model/facet.ts";

const DAY = z.iso.date();
const MOMENT = z.iso.datetime();
const LINK = z.strictObject({ name: z.string(), link: z.url() });
const TERM = z.strictObject({ id: z.string(), name: z.string() });

/** What the API answers; its description is made of these, and its tests hold answers against them. */
export const CUTTING = z
  .strictObject({
    id: z.url().describe("The address of the cutting's own page, the same in feeds and calendars."),
    headline: z.string(),
    line: z.string().nullable().describe("What it is about, by an editor."),
    link: z.url().nullable().describe("The original."),
    credit: z.string().nullable(),
    publisher: z.string().nullable(),
    further_links: z.array(LINK).describe("Other parts of the same thing."),
    also_in: z.array(LINK).describe("Others who tell of it."),
    published: MOMENT.describe("When it went out first; it stays."),
    updated: MOMENT.describe("Moves with a correction that readers are told of."),
    correction: z.string().nullable().describe("What was corrected, by an editor."),
    date: DAY.describe("The day that it stands under."),
    starts_on: DAY.nullable().describe("The first day of an event."),
    ends_on: DAY.nullable(),
    deadline: DAY.nullable().describe("The last day to take part."),
    language: z.string().describe("Of headline and line (BCP 47)."),
    facets: z.strictObject(mapFacets(() => z.array(TERM))),
  })
  .meta({ id: "Cutting" });

export const CUTTINGS = z
  .strictObject({
    id: z.url().describe("What the view is known by for ever, whatever its terms are called."),
    title: z.string().nullable().describe("Every filter in words; null where there is none."),
    page: z.url().describe("The page that shows the same."),
    unknown: z.array(z.string()).describe("What was asked for and is not known here."),
    cuttings: z.array(CUTTING),
    limit: z.int().describe("How many an answer holds at most."),
    next: z.url().nullable().describe("Where the older ones begin; null at the end."),
  })
  .meta({ id: "Cuttings" });

/** Also a small edit is a change, of which no feed tells. */
export const CHANGES = z
  .strictObject({
    changes: z.array(
      z.discriminatedUnion("state", [
        z.strictObject({
          state: z.literal("published"),
          id: z.url(),
          changed: MOMENT,
          cutting: CUTTING,
        }),
        z.strictObject({
          state: z.literal("withdrawn"),
          id: z.url(),
          changed: MOMENT,
          why: z.string().nullable().describe("By an editor."),
        }),
      ]),
    ),
    limit: z.int().describe("How many an answer holds at most."),
    next: z
      .url()
      .describe("Where what changes later begins: asked again, it tells what is new since."),
  })
  .meta({ id: "Changes" });

export const SOURCES = z
  .strictObject({
    publishers: z.array(
      z.strictObject({ name: z.string(), homepage: z.url().nullable(), place: z.string() }),
    ),
  })
  .meta({ id: "Sources" });

export const FACET_COUNTS = z
  .strictObject({
    facets: z.array(
      z.strictObject({
        facet: z.enum(FACETS),
        terms: z.array(
          z.strictObject({
            name: z.string(),
            count: z.int().nonnegative().nullable().describe("null where they are too many."),
            page: z
              .url()
              .describe("The view of what is filed under it, within what was asked for."),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "FacetCounts" });

/** RFC 9457. */
export const PROBLEM = z
  .strictObject({
    type: z.string().describe("What went wrong, for a program; it stays the same."),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    field: z.string().optional().describe("The part of the question that was not understood."),
  })
  .meta({ id: "Problem" });
