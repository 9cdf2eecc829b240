import { type RawBuilder, sql } from "kysely";
import type { CuttingText } from "../../model/cutting.ts";
import type { Database } from "../database.ts";
import { storableJson } from "../items/storable-json.ts";
import { insertLinks, linksGiven } from "./cutting-links.ts";
import { revisionText, textColumns } from "./cutting-row.ts";
import type { Change } from "./cuttings.ts";

export type NewCutting = {
  readonly text: CuttingText;
  readonly slug: string;
  readonly storyId?: number;
  readonly importKey?: string;
  readonly attention?: string;
};

/**
 * Returns the draft's id; undefined where the import's line has its cutting already, or the slug is
 * taken.
 */
export async function addCutting(
  db: Database,
  cutting: NewCutting,
  change: Change,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    with ${cuttingOf(cutting, change)} select id from added`.execute(db);
  return rows[0]?.id;
}

/**
 * The same as parts of a statement that does more, with its links and its first revision: "added"
 * has a row where the condition holds and nothing stands in its way.
 */
export function cuttingOf(
  { text, slug, storyId, importKey, attention }: NewCutting,
  { by, now, what }: Change,
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const row = {
    ...textColumns(text),
    slug,
    story_id: storyId,
    import_key: importKey,
    attention,
    created_at: now,
    changed_at: now,
  };
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  return sql`added as (
      insert into cutting (${columns})
      select ${columns} from jsonb_populate_record(null::cutting, ${storableJson(row)}::jsonb) where ${condition}
      on conflict do nothing
      returning id, revision, state),
    ${linksGiven(text)},
    linked as (${insertLinks(sql`id from added`)}),
    revised as (
      insert into cutting_revision (cutting_id, revision, state, text, change, by, at)
      select id, revision, state, ${revisionText(text)}::jsonb, ${what}, ${by}, ${now}::timestamptz from added)`;
}
