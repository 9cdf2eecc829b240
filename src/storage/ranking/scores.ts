import { sql } from "kysely";
import type { ScorePart } from "../../model/score-part.ts";
import type { Database } from "../database.ts";

export type StoryScore = {
  readonly id: number;
  readonly score: number;
  readonly parts: readonly ScorePart[];
};

/** Stores scores of stories that are still undecided. Returns how many rows were written. */
export async function storeScores(
  db: Database,
  scores: readonly StoryScore[],
  rankVersion: number,
): Promise<number> {
  if (scores.length === 0) return 0;
  const { numAffectedRows } = await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as (id bigint, score real, parts jsonb)),
    -- In the order of numbers, so that two writers never wait for each other in a circle.
    locked as (select story.id from story join given on given.id = story.id where state = 'inbox' order by story.id for update of story)
    update story set score = given.score, score_parts = given.parts, rank_version = ${rankVersion}
    from given where story.id = given.id and story.id in (select id from locked)`.execute(db);
  return Number(numAffectedRows ?? 0);
}
