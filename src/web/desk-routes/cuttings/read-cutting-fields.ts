import { z } from "zod";
import { isLanguageCode } from "../../../lib/is-language-code.ts";
import type { Cutting, CuttingText } from "../../../model/cutting.ts";
import { FACETS, type Facet, type Term, type Vocabularies } from "../../../model/facet.ts";
import type { CuttingFields, Problems } from "../../desk-views/cuttings/cutting-form.ts";

export type CuttingReading = { readonly text: CuttingText } | { readonly problems: Problems };

const LONGEST = { headline: 300, line: 600, link: 2_000, credit: 200, language: 35 } as const;

const MANY = {
  places: "place",
  services: "service",
  themes: "theme",
  audiences: "audience",
} as const satisfies Readonly<Record<string, Facet>>;

export function fieldsOfForm(form: FormData): CuttingFields {
  const one = (name: string) => String(form.get(name) ?? "").trim();
  const many = (name: string) =>
    form
      .getAll(name)
      .map((value) => String(value).trim())
      .filter((value) => value !== "");
  const added = [...form]
    .filter(([name, value]) => /^place-\d+$/.test(name) && String(value).trim() !== "")
    .map(([, value]) => String(value).trim());
  return {
    kind: one("kind"),
    headline: one("headline"),
    line: one("line"),
    link: one("link"),
    credit: one("credit"),
    date: one("date"),
    language: one("language"),
    places: [...many("places"), ...added],
    services: many("services"),
    themes: many("themes"),
    audiences: many("audiences"),
  };
}

export function fieldsOfText(text: CuttingText | Cutting): CuttingFields {
  const { headline, date, language, places, services, themes, audiences } = text;
  return {
    kind: text.kind ?? "",
    headline,
    line: text.line ?? "",
    link: text.link ?? "",
    credit: text.credit ?? "",
    date,
    language,
    places,
    services,
    themes,
    audiences,
  };
}

/** Checks what was written, and turns names of terms into their ids. */
export function readCuttingFields(
  fields: CuttingFields,
  vocabularies: Vocabularies,
): CuttingReading {
  const terms = Object.fromEntries(
    FACETS.map((facet) => [facet, termFinder(vocabularies[facet])]),
  ) as Readonly<Record<Facet, (written: string) => string | undefined>>;
  const read = schema(terms).safeParse(fields);
  if (read.success) return { text: read.data };
  return {
    problems: Object.fromEntries(
      read.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
    ),
  };
}

function schema(terms: Readonly<Record<Facet, (written: string) => string | undefined>>) {
  const optional = (most: number) =>
    z
      .string()
      .max(most, `At most ${most} characters.`)
      .transform((text) => (text === "" ? undefined : text));
  const termsOf = (facet: Facet) =>
    z.array(z.string()).transform((written, context) => {
      const unknown = written.filter((one) => terms[facet](one) === undefined);
      if (unknown.length > 0)
        context.addIssue({
          code: "custom",
          message: `No ${facet} here is called “${unknown.join("”, “")}”. Choose from the list.`,
        });
      return [...new Set(written.map((one) => terms[facet](one) ?? one))];
    });
  return z.object({
    kind: z
      .string()
      .refine((id) => id === "" || terms.kind(id) !== undefined, "Choose a kind from the list.")
      .transform((id) => (id === "" ? undefined : id)),
    headline: z
      .string()
      .min(1, "A cutting needs a headline.")
      .max(LONGEST.headline, `At most ${LONGEST.headline} characters.`),
    line: optional(LONGEST.line),
    link: optional(LONGEST.link).refine(
      (link) => link === undefined || isWebAddress(link),
      "A link begins with https:// or http:// and names a place on the web.",
    ),
    credit: optional(LONGEST.credit),
    date: z.iso
      .date("Write the day as year-month-day, like 2026-03-01.")
      .refine((day) => day >= "0001-01-01", "There was no such year."),
    language: z
      .string()
      .max(LONGEST.language, "Write the language as its short code, like en or pt-BR.")
      .refine(isLanguageCode, "Write the language as its short code, like en or pt-BR."),
    ...(Object.fromEntries(
      Object.entries(MANY).map(([name, facet]) => [name, termsOf(facet)]),
    ) as Record<keyof typeof MANY, ReturnType<typeof termsOf>>),
  });
}

/** By id, or by any of its names in any case. */
function termFinder(terms: readonly Term[]): (written: string) => string | undefined {
  const byName = new Map(
    terms.flatMap(
      (term) =>
        [
          [term.id, term.id],
          ...Object.values(term.names).map((name): [string, string] => [
            name.toLowerCase(),
            term.id,
          ]),
        ] as [string, string][],
    ),
  );
  return (written) => byName.get(written) ?? byName.get(written.toLowerCase());
}

function isWebAddress(link: string): boolean {
  const url = URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "";
}
