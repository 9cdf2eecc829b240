import { sql } from "kysely";
import {
  SEARCH_RULES_VERSION,
  type SearchedText,
  writeWords,
} from "../../model/search/write-words.ts";
import type { Cutting } from "../../model/cutting.ts";
import type { Database } from "../database.ts";

type LinkWords = {
  readonly title: string | null;
  readonly text: string | null;
  readonly credit: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
};

/** Stores what a cutting is found by: its words, whom it credits, what it links to. */
export async function saveWords(
  db: Database,
  cutting: Pick<Cutting, "id" | "headline" | "line" | "credit" | "language">,
): Promise<void> {
  const links = await db
    .selectFrom("cutting_link")
    .leftJoin("publisher", "publisher.id", "cutting_link.publisher_id")
    .select(["title", "text", "credit", "cutting_link.language", "publisher.name as publisher"])
    .where("cutting_id", "=", cutting.id)
    .orderBy("position")
    .execute();
  const words = writeWords(textsOf(cutting, links));
  await sql`
    with given as (select ${words}::tsvector as words),
    said as (
      insert into search_word (word) select unnest(tsvector_to_array(words)) from given
      on conflict do nothing)
    insert into cutting_words (cutting_id, words, rules_version)
    select ${cutting.id}::bigint, words, ${SEARCH_RULES_VERSION}::integer from given
    on conflict (cutting_id) do update set words = excluded.words, rules_version = excluded.rules_version`.execute(
    db,
  );
}

function textsOf(
  { headline, line, credit, language }: Parameters<typeof saveWords>[1],
  links: readonly LinkWords[],
): SearchedText[] {
  const own = (text: string | undefined, weight: "A" | "B" | "C") => ({ text, language, weight });
  const linked = (text: string | null, weight: "C" | "D", of: string | null) => ({
    text: text ?? undefined,
    language: of ?? language,
    weight,
  });
  return [
    own(headline, "A"),
    own(line, "B"),
    own(credit, "C"),
    ...links.flatMap((link) => [
      linked(link.publisher, "C", link.language),
      linked(link.credit, "C", link.language),
      linked(link.title, "C", link.language),
      linked(link.text, "D", link.language),
    ]),
  ].flatMap(({ text, ...rest }) => (text === undefined ? [] : [{ ...rest, text }]));
}

/** Published ones whose words are missing or were made by earlier rules. */
export async function listUnindexed(
  db: Database,
  most: number,
): Promise<readonly Parameters<typeof saveWords>[1][]> {
  const rows = await db
    .selectFrom("cutting")
    .select(["id", "headline", "line", "credit", "language"])
    .where("state", "=", "published")
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("cutting_words")
            .select("cutting_id")
            .whereRef("cutting_id", "=", "cutting.id")
            .where("rules_version", "=", SEARCH_RULES_VERSION),
        ),
      ),
    )
    .orderBy("date", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    ...row,
    line: row.line ?? undefined,
    credit: row.credit ?? undefined,
  }));
}
