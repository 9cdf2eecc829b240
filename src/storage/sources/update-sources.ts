import { sql } from "kysely";
import type { FeedRhythm } from "../../model/reading/feed-rhythm.ts";
import type { SourceHealth } from "../../model/source.ts";
import type { Database } from "../database.ts";
import { storableJson } from "../items/storable-json.ts";

/** What a reading leaves behind on its source. */
export type SourceAfter = {
  readonly id: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly validatorsSince: Date | undefined;
  readonly validatorsAddress: string | undefined;
  readonly bodyHash: string | undefined;
  readonly rhythm: FeedRhythm | undefined;
  readonly fetchedAt: Date | undefined;
  readonly lastNewItemAt: Date | undefined;
  readonly nextFetchAt: Date;
  readonly nextFetchReason: string;
  readonly health: SourceHealth;
  readonly healthReason: string;
  readonly healthSince: Date;
  /** What is left of the doubt whether reading it kills the process. */
  readonly parsingTries: number;
};

/** A source that a person paused meanwhile stays paused. */
export async function updateSources(db: Database, sources: readonly SourceAfter[]): Promise<void> {
  if (sources.length === 0) return;
  await sql`
    update source set etag = after.etag, last_modified = after."lastModified", validators_since = after."validatorsSince",
      validators_address = after."validatorsAddress", rhythm = after.rhythm, body_hash = after."bodyHash",
      last_fetched_at = after."fetchedAt", parsing_since = null, parsing_tries = after."parsingTries",
      last_new_item_at = after."lastNewItemAt", next_fetch_at = after."nextFetchAt", next_fetch_reason = after."nextFetchReason",
      health = case when paused_at is null then after.health else source.health end,
      health_reason = case when paused_at is null then after."healthReason" else source.health_reason end,
      health_since = case when paused_at is null then after."healthSince" else source.health_since end
    from jsonb_to_recordset(${storableJson(sources)}::jsonb) as after (
      id bigint, etag text, "lastModified" text, "validatorsSince" timestamptz, "validatorsAddress" text, rhythm jsonb, "bodyHash" text, "fetchedAt" timestamptz, "lastNewItemAt" timestamptz, "nextFetchAt" timestamptz,
      "nextFetchReason" text, health text, "healthReason" text, "healthSince" timestamptz, "parsingTries" smallint)
    where source.id = after.id`.execute(db);
}
