import { sql } from "kysely";
import type { Cutting } from "../../model/cutting.ts";
import { findSaying, type Saying } from "./search-words.ts";
import { toCutting, withLinks } from "./cutting-row.ts";
import type { Database } from "../database.ts";

/** A cutting's place in the page's order: its day, and where it stands in that. */
export type Place = { readonly date: string; readonly place: number };

/** What is to fit, wherever it stands in the order. */
export type FitQuery = {
  /** One term of each of these lists: "place:fr". */
  readonly terms: readonly (readonly string[])[];
  /** One of these; none where nobody by that name is known. */
  readonly publisherIds: readonly number[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly languages: readonly string[];
  /** As a reader wrote them. */
  readonly words: string | undefined;
  /** What they ask for; every question here finds it itself. */
  readonly saying?: Saying;
};

/** Everything that is published. */
export const ALL_THAT_FITS: FitQuery = {
  terms: [],
  publisherIds: undefined,
  from: undefined,
  to: undefined,
  languages: [],
  words: undefined,
};

export type ViewQuery = FitQuery & {
  readonly after: Place | undefined;
  readonly most: number;
};

export type PlacedCutting = Cutting & { readonly placeInOrder: number };

/**
 * What is published and fits all of it, in the page's order. The indexes of terms, words and
 * languages answer where few fit, the order's own where many do.
 */
export async function listCuttingsOfView(
  db: Database,
  query: ViewQuery,
): Promise<readonly PlacedCutting[]> {
  const { after, most } = query;
  const fit = await withSaying(db, query);
  const rows = await withLinks(selectFitting(db, fit))
    .$if(after !== undefined, (all) =>
      all.where(
        sql<boolean>`(date, place_in_order) < (${after?.date}::date, ${after?.place}::bigint)`,
      ),
    )
    .orderBy(newestFirst(fit))
    .limit(most)
    .execute();
  return rows.map(toCutting);
}

/** The same by when they went out first, the last first, whatever day they bear. */
export async function listPublishedLast(
  db: Database,
  query: FitQuery & { readonly most: number },
): Promise<readonly Cutting[]> {
  const rows = await withLinks(selectFitting(db, await withSaying(db, query)))
    .orderBy(FIRST_OUT, (order) => order.desc().nullsLast())
    .orderBy("place_in_order", "desc")
    .limit(query.most)
    .execute();
  return rows.map(toCutting);
}

/** What fitted and was withdrawn, the last first. */
export async function listWithdrawnLast(
  db: Database,
  query: FitQuery & { readonly most: number },
): Promise<readonly { readonly slug: string; readonly withdrawnAt: Date }[]> {
  const rows = await selectFitting(db, await withSaying(db, query), "withdrawn")
    .select(["slug", "withdrawn_at"])
    .where("published_at", "is not", null)
    .where("withdrawn_at", "is not", null)
    .$narrowType<{ withdrawn_at: Date }>()
    .orderBy("withdrawn_at", "desc")
    .limit(query.most)
    .execute();
  return rows.map(({ slug, withdrawn_at }) => ({ slug, withdrawnAt: withdrawn_at }));
}

/**
 * Those that fit and have a day to keep in mind, an event's last or a deadline, on this day or
 * later; the soonest first.
 */
export async function listDaysOfView(
  db: Database,
  query: FitQuery & { readonly since: string; readonly most: number },
): Promise<readonly Cutting[]> {
  const rows = await withLinks(selectFitting(db, await withSaying(db, query)))
    .where(sql<boolean>`${LAST_DAY} >= ${query.since}::date`)
    .orderBy(LAST_DAY)
    .orderBy("id")
    .limit(query.most)
    .execute();
  return rows.map(toCutting);
}

/** The same with what its words ask for. */
export async function withSaying<Query extends FitQuery>(
  db: Database,
  query: Query,
): Promise<Query> {
  return query.words === undefined
    ? query
    : { ...query, saying: await findSaying(db, query.words) };
}

/** Cuttings in a state that fit, without a column yet. */
export function selectFitting(
  db: Database,
  query: FitQuery,
  state: "published" | "withdrawn" = "published",
) {
  const single = query.terms.filter((one) => one.length === 1).flat();
  const several = query.terms.filter((one) => one.length !== 1);
  const { words, from, to, languages, publisherIds } = query;
  const tests = [
    ...(single.length > 0 ? [sql<boolean>`terms @> ${[...single]}::text[]`] : []),
    ...several.map((some) => sql<boolean>`terms && ${[...some]}::text[]`),
    ...(from === undefined ? [] : [sql<boolean>`date >= ${from}::date`]),
    ...(to === undefined ? [] : [sql<boolean>`date <= ${to}::date`]),
    ...(languages.length === 0 ? [] : [sql<boolean>`${LANGUAGE} = any(${[...languages]}::text[])`]),
    ...(words === undefined ? [] : [saysWords(query.saying)]),
    ...(publisherIds === undefined ? [] : [fromPublishers(publisherIds)]),
  ];
  return tests
    .reduce((all, test) => all.where(test), db.selectFrom("cutting"))
    .where("state", "=", state);
}

/** Indexes have the same expressions: they change together. */
const LANGUAGE = sql`lower(split_part(language, '-', 1))`;
/** What an import brought was out on its own day, on the page that it came from. */
const FIRST_OUT = sql`case when import_key is null then published_at else least(published_at, (date + time '12:00') at time zone 'UTC') end`;
const LAST_DAY = sql`greatest(starts_on, ends_on, deadline)`;

function saysWords({ question, ids }: Saying = { question: undefined, ids: [] }) {
  if (ids !== undefined) return sql<boolean>`cutting.id = any(${[...ids]}::bigint[])`;
  // No join: it would be made with all cuttings before the first is shown.
  return sql<boolean>`(
    select words @@ ${question}::tsquery from cutting_words where cutting_id = cutting.id)`;
}

/** The page's order. Few are sorted: its index would be walked past all others for them. */
export function newestFirst({ saying }: FitQuery) {
  return saying?.ids === undefined
    ? sql`date desc, place_in_order desc`
    : sql`date + 0 desc, place_in_order desc`;
}

function fromPublishers(ids: readonly number[]) {
  return sql<boolean>`exists (
    select from cutting_link
    where cutting_link.cutting_id = cutting.id and publisher_id = any(${[...ids]}::bigint[]))`;
}

/** Which of these terms any published cutting bears. */
export async function listTermsInUse(
  db: Database,
  terms: readonly string[],
): Promise<ReadonlySet<string>> {
  if (terms.length === 0) return new Set();
  // Each is planned by itself: a common term is met at once, a rare one by its index.
  const newest = (term: string) => sql`(
    select id from cutting where state = 'published' and terms @> array[${term}::text]
    order by date desc, place_in_order desc limit 1)`;
  const rows = terms.map((term) => sql`(${term}::text, ${newest(term)})`);
  const { rows: used } = await sql<{ term: string }>`
    select term from (values ${sql.join(rows)}) as asked (term, newest) where newest is not null`.execute(
    db,
  );
  return new Set(used.map(({ term }) => term));
}
