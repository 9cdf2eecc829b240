import { z } from "zod";
import { CUTTING_STATES, type FurtherLink, whyNotEnd } from "../../../model/cutting.ts";
import { type ListedCutting } from "../../../model/lists/list-reading.ts";
import { present } from "./present.ts";

const TIME = z.coerce.date().optional().catch(undefined);
/** No database keeps a NUL. */
const TEXT = z.string().transform((text) => text.replaceAll("\0", ""));
const WORDS = TEXT.optional();
const LINK = z.url({ protocol: /^https?$/ });
const TERMS = z.array(TEXT).default([]);
/** "2019/01/dubai-breaks-boundaries", or a draft's own. */
const SLUG = /^(?:\d{4}\/\d{2}|draft)\/[^\s/?#\p{Cc}]{1,200}$/u;

const EXPORTED = z.object({
  id: z.coerce.string().default(""),
  linkPlace: z.coerce.number().int().default(0).catch(0),
  kind: WORDS,
  headline: TEXT.default(""),
  line: WORDS,
  link: LINK.optional(),
  credit: WORDS,
  furtherLinks: z
    .array(z.object({ link: LINK, credit: WORDS }))
    .default([])
    .catch([]),
  date: z.iso.date(),
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
  deadline: z.iso.date().optional(),
  language: z.string().min(1).optional(),
  places: TERMS,
  services: TERMS,
  themes: TERMS,
  audiences: TERMS,
  state: z.enum(CUTTING_STATES),
  slug: z.string().regex(SLUG),
  createdAt: TIME,
  changedAt: TIME,
  scheduledFor: TIME,
  publishedAt: TIME,
  withdrawnAt: TIME,
  withdrawal: WORDS,
  correctedAt: TIME,
  correction: WORDS,
  place: z.coerce.number().int().optional().catch(undefined),
  importKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .catch(undefined),
  attention: WORDS,
});

/** A cutting of an export, the id that all its rows share, and the place of this row's link. */
export type ExportedRow = {
  readonly id: string;
  readonly linkPlace: number;
  readonly cutting: ListedCutting;
};

/**
 * A cutting as an export of Cuttings wrote it: its words to the letter, and its record. What cannot
 * be read is named, and then the record is not there to be honoured.
 */
export function readExportedCutting(fields: Readonly<Record<string, unknown>>): ExportedRow {
  const whole = EXPORTED.safeParse(fields);
  const wrong = new Set(whole.error?.issues.map(({ path }) => String(path[0])));
  if (whole.success && whyNotEnd(whole.data) !== undefined) wrong.add("endsOn");
  if (!whole.success || wrong.size > 0) return withoutRecord(fields, wrong);
  const { id, linkPlace, ...said } = whole.data;
  const { places: place, services: service, themes: theme, audiences: audience, ...rest } = said;
  const { words, record } = wordsAndRecord(rest);
  return {
    id,
    linkPlace,
    cutting: { ...words, date: rest.date, facets: { place, service, theme, audience }, record },
  };
}

type Said = Omit<
  z.infer<typeof EXPORTED>,
  "id" | "linkPlace" | "places" | "services" | "themes" | "audiences"
>;

function wordsAndRecord<Given extends Partial<Said>>({
  kind,
  headline,
  line,
  link,
  credit,
  furtherLinks = [],
  date,
  startsOn,
  endsOn,
  deadline,
  language,
  ...record
}: Given) {
  const words = { kind, headline, line, link, credit, date, startsOn, endsOn, deadline, language };
  return { words: { ...present(words), ...furtherOnes(furtherLinks) }, record };
}

function furtherOnes(
  links: readonly { link: string; credit?: string | undefined }[],
): Pick<ListedCutting, "furtherLinks"> {
  const furtherLinks = links.map(({ link, credit }): FurtherLink => ({ link, credit }));
  return furtherLinks.length > 0 ? { furtherLinks } : {};
}

function withoutRecord(
  fields: Readonly<Record<string, unknown>>,
  wrong: ReadonlySet<string>,
): ExportedRow {
  const right = Object.fromEntries(Object.entries(fields).filter(([name]) => !wrong.has(name)));
  const { id = "", linkPlace = 0, ...said } = EXPORTED.partial().parse(right);
  const names = [...wrong].map((name) => `its ${name}`).join(" and ");
  return {
    id,
    linkPlace,
    cutting: {
      ...wordsAndRecord(said).words,
      attention: `It was exported by Cuttings, and ${names} cannot be read.`,
    },
  };
}
