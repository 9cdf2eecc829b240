import { sql } from "kysely";
import { type ItemFindings, NOTHING_FOUND, readItemFindings } from "../../model/item-findings.ts";
import type { FurtherLink } from "../../model/cutting.ts";
import { correctFindings, readCorrections } from "../../model/correction.ts";
import { correctionsOf } from "./corrections.ts";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";
import {
  SURROUNDINGS_COLUMNS,
  type Surroundings,
  type SurroundingsRow,
  toSurroundings,
} from "../surroundings.ts";
import { TOLD_ELSEWHERE } from "./told-elsewhere.ts";
import { type ListedStory, STORY_COLUMNS, STORY_JOINS, type StoryRow } from "./stories.ts";

type FoundRow = StoryRow & {
  readonly evidence: unknown;
  readonly corrections: unknown;
  readonly told_elsewhere: readonly FurtherLink[] | null;
};

export type StoryAmid = {
  readonly story: ListedStory | undefined;
  /** What was found out about the item that speaks for it. */
  readonly findings: ItemFindings;
  readonly toldElsewhere: readonly FurtherLink[];
  readonly surroundings: Surroundings;
};

/**
 * A story and what surrounds it on the desk, in one question: what a key press is answered with. No
 * story where none has that number.
 */
export async function findStoryAmid(db: Database, id: number): Promise<StoryAmid> {
  const { rows } = await sql<SurroundingsRow & (FoundRow | { readonly id: null })>`
    select surroundings.*, one.*
    from (select ${SURROUNDINGS_COLUMNS}) as surroundings left join (
      select ${STORY_COLUMNS}, story.newest_at as listed_at,
        (select evidence from item_facts where item_id = story.lead_item_id) as evidence, ${correctionsOf(sql`story.id`)} as corrections, ${TOLD_ELSEWHERE} as told_elsewhere from story ${STORY_JOINS} where story.id = ${id}
    ) as one on true`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("what surrounds a story has one row");
  const { pile_stories, pile_cuttings, in_trouble, settings, newest_story, ...found } = row;
  const surroundings = toSurroundings({
    pile_stories,
    pile_cuttings,
    in_trouble,
    settings,
    newest_story,
  });
  if (found.id === null)
    return { story: undefined, findings: NOTHING_FOUND, toldElsewhere: [], surroundings };
  const { evidence, corrections, told_elsewhere, ...story } = found;
  return {
    story: toRecord(story),
    findings: correctFindings(readItemFindings(evidence), readCorrections(corrections)),
    toldElsewhere: told_elsewhere ?? [],
    surroundings,
  };
}
