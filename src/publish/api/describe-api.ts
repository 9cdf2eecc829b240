import { z } from "zod";
import { MOST_FILTERS, NAMES } from "../../model/views/view-address.ts";
import type { SiteView } from "../site-view.ts";
import { CHANGES, CUTTING, CUTTINGS, FACET_COUNTS, PROBLEM, SOURCES } from "./api-shapes.ts";
import { API_PATH, MOST_AT_ONCE, USUAL_AT_ONCE } from "./api-path.ts";

/** What each filter takes; the same names are those of a view's address. */
const FILTER_WORDS: Readonly<Record<keyof typeof NAMES, string>> = {
  kind: "A term of that facet, by its id or the word of its address. Several widen it.",
  place: "The same; a region holds its countries.",
  service: "The same.",
  theme: "The same.",
  audience: "The same.",
  publisher: "A publisher's name in small letters with hyphens.",
  from: "A year, a month or a day: 2024, 2024-05, 2024-05-17.",
  to: "The same; it is within.",
  language: "A language's code, regions included.",
  words: 'Words in any language and form, a "phrase", -without; all of them.',
};

const LIMIT = {
  name: "limit",
  in: "query",
  schema: { type: "integer", minimum: 1, maximum: MOST_AT_ONCE, default: USUAL_AT_ONCE },
};
const AFTER = {
  name: "after",
  in: "query",
  description: "Where an answer ended, as its `next` has it.",
  schema: { type: "string" },
};
const ID = {
  name: "id",
  in: "path",
  required: true,
  description: "The path of the cutting's own page: 2019/01/words-of-its-headline.",
  schema: { type: "string" },
};
const CHANGED_SINCE = {
  name: "changed_since",
  in: "query",
  description: "A moment, as 2026-03-01T00:00:00Z; of all time where it is left out.",
  schema: { type: "string", format: "date-time" },
};

/** What can be asked for: each is one question, and its answer one shape. */
export const API_QUESTIONS = [
  {
    path: "/cuttings",
    operationId: "listCuttings",
    summary: "What is published and fits all filters, newest first.",
    parameters: [...filterParameters(), LIMIT, AFTER],
    answer: "Cuttings",
    example: "/cuttings?limit=5",
  },
  {
    path: "/cuttings/{id}",
    operationId: "readCutting",
    summary: "One cutting; 410 where it was withdrawn.",
    parameters: [ID],
    answer: "Cutting",
    example: undefined,
  },
  {
    path: "/changes",
    operationId: "listChanges",
    summary: "What was published, edited, corrected or withdrawn since, the earliest first.",
    parameters: [CHANGED_SINCE, LIMIT, AFTER],
    answer: "Changes",
    example: "/changes?changed_since=2026-01-01T00:00:00Z&limit=5",
  },
  {
    path: "/facets",
    operationId: "countFacets",
    summary: "How many cuttings each term has, within what fits all filters.",
    parameters: filterParameters(),
    answer: "FacetCounts",
    example: "/facets",
  },
  {
    path: "/sources",
    operationId: "listSources",
    summary: "Whom the editors read.",
    parameters: [],
    answer: "Sources",
    example: "/sources",
  },
] as const;

function filterParameters(): readonly object[] {
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((filter) => ({
    name: NAMES[filter],
    in: "query",
    description: FILTER_WORDS[filter],
    schema: { type: "array", items: { type: "string" }, maxItems: MOST_FILTERS },
    style: "form",
    explode: true,
  }));
}

/** The read-only API in OpenAPI 3.1, made of the shapes that its answers have. */
export function describeApi({ address, settings }: SiteView): object {
  const paths = API_QUESTIONS.map(({ path, operationId, summary, parameters, answer: shape }) => {
    const responses = { 200: answer(shape), ...PROBLEM_ANSWERS };
    return [path, { get: { operationId, summary, parameters, responses } }] as const;
  });
  return {
    openapi: "3.1.0",
    info: {
      title: settings.name,
      version: "1",
      description: `${settings.tagline} Read only, without a key; every answer has an ETag, so ask again with If-None-Match. Fields are only ever added.`,
    },
    servers: [{ url: address + API_PATH }],
    paths: Object.fromEntries(paths),
    components: { schemas: schemas() },
  };
}

function answer(name: string, type = "application/json"): object {
  return {
    description: name,
    content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

const PROBLEM_ANSWERS = Object.fromEntries(
  ["400", "404", "405", "410", "500", "503"].map((status) => [
    status,
    answer("Problem", "application/problem+json"),
  ]),
);

function schemas(): object {
  const registry = z.registry<{ id: string }>();
  registry.add(CUTTING, { id: "Cutting" });
  registry.add(CUTTINGS, { id: "Cuttings" });
  registry.add(CHANGES, { id: "Changes" });
  registry.add(SOURCES, { id: "Sources" });
  registry.add(FACET_COUNTS, { id: "FacetCounts" });
  registry.add(PROBLEM, { id: "Problem" });
  return z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas;
}
