import { z } from "zod";
import { linkTarget } from "../../../lib/links/link-target.ts";
import { isLanguageCode } from "../../../lib/is-language-code.ts";
import {
  type CuttingText,
  LONGEST_WORDS,
  MOST_FURTHER_LINKS,
  settleLinks,
  whyNotEnd,
} from "../../../model/cutting.ts";
import {
  FACET_FIELDS,
  type Facet,
  mapFacets,
  type Term,
  type Vocabularies,
} from "../../../model/facet.ts";
import {
  type CuttingFields,
  type FieldName,
  type Problems,
  WORD_FIELDS,
  type WordField,
} from "../../desk-views/cuttings/cutting-form.ts";

export type CuttingReading = { readonly text: CuttingText } | { readonly problems: Problems };

const LONGEST = { ...LONGEST_WORDS, language: 35 } as const;
/** Shown on several lines, and each one line: Enter in them, or what was pasted, ends none. */
const ONE_LINE: ReadonlySet<WordField> = new Set(["headline", "line"]);

export function fieldsOfForm(form: FormData): CuttingFields {
  const words = (values: readonly unknown[]) =>
    values.map((value) => String(value).trim()).filter((value) => value !== "");
  const one = (name: WordField) => {
    const written = String(form.get(name) ?? "").trim();
    return ONE_LINE.has(name) ? written.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, " ") : written;
  };
  const added = [...form].filter(([name]) => /^place-\d+$/.test(name)).map(([, value]) => value);
  const credits = form.getAll("further-credit");
  const written = form.getAll("further-link").map((link, index) => ({
    link: String(link).trim(),
    credit: String(credits[index] ?? "").trim(),
  }));
  const chosen = mapFacets((facet) =>
    words([...form.getAll(FACET_FIELDS[facet]), ...(facet === "place" ? added : [])]),
  );
  // What is chosen from the list counts before what was proposed and ticked.
  const likelyKind = words(form.getAll("likely-kind")).slice(0, 1);
  return {
    ...mapWords(one),
    furtherLinks: written.filter(({ link, credit }) => link !== "" || credit !== ""),
    facets: { ...chosen, kind: chosen.kind.length > 0 ? chosen.kind : likelyKind },
  };
}

export function fieldsOfText(text: CuttingText): CuttingFields {
  const furtherLinks = text.furtherLinks.map(({ link, credit = "" }) => ({ link, credit }));
  return { ...mapWords((field) => text[field] ?? ""), furtherLinks, facets: text.facets };
}

/** Each field's words as one text, to be compared and shown. */
export function wordsOfFields({
  facets,
  furtherLinks,
  ...words
}: CuttingFields): Record<FieldName, string> {
  return {
    ...words,
    furtherLinks: furtherLinks.map(({ link, credit }) => `${link} ${credit}`.trim()).join(", "),
    ...mapFacets((facet) => facets[facet].join(", ")),
  };
}

type TermFinders = Readonly<Record<Facet, (written: string) => string | undefined>>;

/** Checks what was written, and turns names of terms into their ids. */
export function readCuttingFields(
  fields: CuttingFields,
  vocabularies: Vocabularies,
): CuttingReading {
  const read = schema(mapFacets((facet) => termFinder(vocabularies[facet]))).safeParse(fields);
  if (read.success) return { text: read.data };
  return {
    problems: Object.fromEntries(
      read.error.issues.map(({ path, message }) => [
        String(path[0] === "facets" ? path[1] : path[0]),
        message,
      ]),
    ),
  };
}

/** Says how much it is, so that nobody counts. */
const tooLong = (most: number) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    `${String(input).length} characters; at most ${most} fit. All of them are kept here until it is saved.`,
});

const optional = (most: number) =>
  z
    .string()
    .max(most, tooLong(most))
    .transform((text) => (text === "" ? undefined : text));

/** A redirector of a word processor or a network would stand between the reader and the thing. */
const LINK = optional(LONGEST.link)
  .refine(
    (link) => link === undefined || isWebAddress(link),
    "A link begins with https:// or http:// and names a place on the web.",
  )
  .transform(withoutRedirector);

const DAY = z.iso
  .date("Write the day as year-month-day, like 2026-03-01.")
  .refine((day) => day >= "0001-01-01", "There was no such year.");
const ONE_DAY = z.union([z.literal("").transform(() => undefined), DAY]);

function schema(terms: TermFinders) {
  const termsOf = (facet: Facet) =>
    z.array(z.string()).transform((written, context) => {
      const unknown = written.filter((one) => terms[facet](one) === undefined);
      if (unknown.length > 0)
        context.addIssue({
          code: "custom",
          message: `No ${facet} here is called “${unknown.join("”, “")}”. Choose from the list.`,
        });
      if (facet === "kind" && written.length > 1)
        context.addIssue({ code: "custom", message: "A cutting is of one kind." });
      return [...new Set(written.map((one) => terms[facet](one) ?? one))];
    });
  const fields = z.object({
    headline: z
      .string()
      .min(1, "A cutting needs a headline.")
      .max(LONGEST.headline, tooLong(LONGEST.headline)),
    line: optional(LONGEST.line),
    link: LINK,
    credit: optional(LONGEST.credit),
    furtherLinks: z
      .array(z.object({ link: LINK, credit: optional(LONGEST.credit) }))
      .max(MOST_FURTHER_LINKS, `At most ${MOST_FURTHER_LINKS} further links.`)
      .transform((links, context) =>
        links.flatMap(({ link, credit }) => {
          if (link === undefined)
            context.addIssue({ code: "custom", message: `“${credit}” has no link.` });
          return link === undefined ? [] : [{ link, credit }];
        }),
      ),
    date: DAY,
    startsOn: ONE_DAY,
    endsOn: ONE_DAY,
    deadline: ONE_DAY,
    language: z
      .string()
      .max(LONGEST.language, "Write the language as its short code, like en or pt-BR.")
      .refine(isLanguageCode, "Write the language as its short code, like en or pt-BR."),
    facets: z.object(mapFacets(termsOf)),
  });
  return fields
    .superRefine((days, context) => {
      const message = whyNotEnd(days);
      if (message !== undefined) context.addIssue({ code: "custom", message, path: ["endsOn"] });
    })
    .transform(settleLinks);
}

function mapWords(make: (field: WordField) => string): Readonly<Record<WordField, string>> {
  return Object.fromEntries(WORD_FIELDS.map((field) => [field, make(field)])) as Record<
    WordField,
    string
  >;
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

/** As it was written where nothing stood around it. */
function withoutRedirector(link: string | undefined): string | undefined {
  if (link === undefined || !isWebAddress(link)) return link;
  const target = linkTarget(link);
  return target === new URL(link).href ? link : target;
}

function isWebAddress(link: string): boolean {
  const url = URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "";
}
