import type { Cutting, CuttingState } from "../cutting.ts";
import { FACET_FIELDS, type FacetField } from "../facet.ts";

/** A cutting with all that it takes to bring it back as it was. */
export type ExportedCutting = Cutting & {
  /** When its words or its state last changed. */
  readonly changedAt: Date;
  /** Its place among the cuttings of its day: the higher stands first. */
  readonly place: number;
};

/** The same as files hold it, where each facet is a column. */
export type ExportedRow = Omit<ExportedCutting, "facets"> &
  Readonly<Record<Exclude<FacetField, "kind">, readonly string[]>> & {
    readonly kind: string | undefined;
    /** Of the link that this row says, among those of its cutting: 0 is the headline's. */
    readonly linkPlace: number;
  };

/** What an export says of a cutting besides its words; honoured only where somebody asks for it. */
export type CuttingRecord = {
  readonly state: CuttingState;
  readonly slug: string;
  readonly createdAt?: Date | undefined;
  readonly changedAt?: Date | undefined;
  readonly scheduledFor?: Date | undefined;
  readonly publishedAt?: Date | undefined;
  readonly withdrawnAt?: Date | undefined;
  readonly withdrawal?: string | undefined;
  readonly correctedAt?: Date | undefined;
  readonly correction?: string | undefined;
  readonly place?: number | undefined;
  readonly importKey?: string | undefined;
  readonly attention?: string | undefined;
};

/**
 * The columns of an export as a table, by the field that each holds. A cutting has a row for each
 * of its links, all with its id; the words stand in each of them. Spreadsheets sort rows, so each
 * says its link's place.
 */
export const EXPORT_COLUMNS = {
  date: "date",
  kind: FACET_FIELDS.kind,
  headline: "headline",
  line: "line",
  link: "link",
  credit: "credit",
  startsOn: "starts_on",
  endsOn: "ends_on",
  deadline: "deadline",
  language: "language",
  places: FACET_FIELDS.place,
  services: FACET_FIELDS.service,
  themes: FACET_FIELDS.theme,
  audiences: FACET_FIELDS.audience,
  state: "state",
  slug: "slug",
  createdAt: "created_at",
  changedAt: "changed_at",
  scheduledFor: "scheduled_for",
  publishedAt: "published_at",
  withdrawnAt: "withdrawn_at",
  withdrawal: "withdrawal",
  correctedAt: "corrected_at",
  correction: "correction",
  place: "place_in_day",
  importKey: "import_key",
  attention: "attention",
  id: "id",
  linkPlace: "link_place",
} as const satisfies Partial<Record<keyof ExportedRow, string>>;
export type ExportField = keyof typeof EXPORT_COLUMNS;

/** What joins the terms of a facet in one cell. */
export const EXPORT_JOINT = "; ";

/**
 * What spreadsheets take for a formula, also in the wide signs of East Asian keyboards; some run
 * it, and it may call out. An apostrophe before it makes it text, and one before such an apostrophe
 * keeps that.
 */
export const FORMULA_CELL = /^'*[=+\-@\t\r＝＋－＠]/;
