import { sql } from "kysely";
import { formsAsked, writeQuestion } from "../../model/search/write-question.ts";
import type { Database } from "../database.ts";

/** More are not named one by one. */
const MOST_NAMED = 500;

/** What a reader's words ask for. */
export type Saying = {
  /** As Postgres writes a tsquery; undefined where there is no word in them. */
  readonly question: string | undefined;
  /** Those that say it, where they are few; undefined where each is asked as it is met. */
  readonly ids: readonly number[] | undefined;
};

/**
 * A planner cannot know how many cuttings say several words in any of their forms, and either reads
 * all cuttings for a few or sorts nearly all for one page: so it is counted first.
 */
export async function findSaying(db: Database, words: string): Promise<Saying> {
  const known = await knownAmong(db, [...formsAsked(words).values()].flat());
  const question = writeQuestion(words, (form) => known.has(form));
  if (question === undefined) return { question, ids: [] };
  const rows = await db
    .selectFrom("cutting_words")
    .select("cutting_id")
    .where(sql<boolean>`words @@ ${question}::tsquery`)
    .limit(MOST_NAMED + 1)
    .execute();
  const ids = rows.map(({ cutting_id }) => cutting_id);
  return { question, ids: ids.length > MOST_NAMED ? undefined : ids };
}

async function knownAmong(db: Database, forms: readonly string[]): Promise<ReadonlySet<string>> {
  if (forms.length === 0) return new Set();
  const rows = await db
    .selectFrom("search_word")
    .select("word")
    .where("word", "in", forms)
    .execute();
  return new Set(rows.map(({ word }) => word));
}

/** The words of a question of which no cutting says any form. */
export async function listUnsaid(db: Database, words: string): Promise<readonly string[]> {
  const asked = formsAsked(words);
  const known = await knownAmong(db, [...asked.values()].flat());
  return [...asked]
    .filter(([, forms]) => !forms.some((form) => known.has(form)))
    .map(([word]) => word);
}

/** Words that begin alike and are about as long. */
export async function listAlike(
  db: Database,
  {
    start,
    shortest,
    longest,
    most,
  }: {
    readonly start: string;
    readonly shortest: number;
    readonly longest: number;
    readonly most: number;
  },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("search_word")
    .select("word")
    .where("word", ">=", start)
    .where("word", "<", `${start}\u{10ffff}`)
    .where(sql<boolean>`length(word) between ${shortest} and ${longest}`)
    .limit(most)
    .execute();
  return rows.map(({ word }) => word);
}
