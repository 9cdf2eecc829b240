import { sql } from "kysely";
import { type FeedRhythm, readFeedRhythm } from "../../model/reading/feed-rhythm.ts";
import { type PageRule, readStoredRule } from "../../model/reading/page-rule.ts";
import type { SourceHealth, SourceKind } from "../../model/source.ts";
import type { Database } from "../database.ts";
import { type RowOf, toRecord } from "../to-record.ts";

/** A source that is due, with what the last readings left behind. */
export type DueSource = {
  readonly id: number;
  readonly hostKey: string;
  readonly name: string;
  readonly publisher: string;
  readonly address: string;
  readonly kind: SourceKind;
  readonly languages: readonly string[];
  readonly pageRule: PageRule | undefined;
  readonly http2: boolean;
  /** How often in a row the process was killed while it read what this source sent. */
  readonly parsingTries: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly validatorsSince: Date | undefined;
  readonly validatorsAddress: string | undefined;
  readonly bodyHash: string | undefined;
  readonly rhythm: FeedRhythm | undefined;
  readonly createdAt: Date;
  readonly lastFetchedAt: Date | undefined;
  readonly nextFetchAt: Date;
  readonly nextFetchReason: string;
  readonly lastNewItemAt: Date | undefined;
  readonly health: SourceHealth;
  readonly healthReason: string;
  readonly healthSince: Date;
};

/** The due sources of one host, to be read one after the other. */
export type HostLane = {
  readonly hostKey: string;
  /** How often in a row the host has asked for a pause. */
  readonly refusals: number;
  readonly sources: readonly DueSource[];
};

export type Claim = {
  readonly now: Date;
  /** So long nobody else asks these hosts; must outlast reading all the sources of a lane. */
  readonly leaseMs: number;
  readonly mostHosts: number;
  readonly mostPerHost: number;
  /** This source and no other. */
  readonly onlySource?: number;
};

/**
 * Takes hosts that have due sources and that nobody else is asking, longest waiting first. The
 * claim is what keeps many workers polite together; one that dies lets its hosts go when the lease
 * ends.
 */
export async function claimHosts(db: Database, claim: Claim): Promise<readonly HostLane[]> {
  const only = claim.onlySource === undefined ? sql`true` : sql`source.id = ${claim.onlySource}`;
  const { rows } = await sql<DueRow>`
    with due as (
      select host_key, min(next_fetch_at) as since from source where paused_at is null and next_fetch_at <= ${claim.now} and ${only} group by host_key),
    free as (
      select host.key from host join due on due.host_key = host.key
      where host.claimed_until <= ${claim.now} and (host.paused_until is null or host.paused_until <= ${claim.now})
      order by due.since, host.key limit ${claim.mostHosts}
      for update of host skip locked),
    claimed as (
      update host set claimed_until = ${new Date(claim.now.getTime() + claim.leaseMs)} from free where host.key = free.key returning host.key, host.refusals)
    select turn.*, claimed.refusals, publisher.name as publisher
    -- Each host its own by index: joined, all that is due is walked once a host.
    from claimed cross join lateral (
      select * from source where source.host_key = claimed.key and paused_at is null and next_fetch_at <= ${claim.now} and ${only}
      order by next_fetch_at, source.id limit ${claim.mostPerHost}) as turn
    join publisher on publisher.id = turn.publisher_id
    order by turn.host_key, turn.next_fetch_at, turn.id`.execute(db);
  return [...Map.groupBy(rows, (row) => row.host_key)].map(([hostKey, sources]) => ({
    hostKey,
    refusals: sources[0]?.refusals ?? 0,
    sources: sources.map(toDueSource),
  }));
}

/**
 * A source that is read out of turn, because something of it came by itself; undefined where it is
 * paused or gone.
 */
export async function findActiveSource(db: Database, id: number): Promise<DueSource | undefined> {
  const { rows } = await sql<DueRow>`
    select source.*, publisher.name as publisher, 0 as refusals from source join publisher on publisher.id = source.publisher_id
    where source.id = ${id} and source.paused_at is null`.execute(db);
  return rows[0] && toDueSource(rows[0]);
}

export type HostClaim =
  | { readonly held: true; readonly refusals: number }
  | { readonly held: false; readonly pausedUntil?: Date; readonly pauseReason?: string };

/**
 * Takes one host, known or not, for asking it something outside its turn. Not held: somebody else
 * asks it just now, or it rests.
 */
export async function claimHost(
  db: Database,
  key: string,
  claim: Pick<Claim, "now" | "leaseMs">,
): Promise<HostClaim> {
  const until = new Date(claim.now.getTime() + claim.leaseMs);
  const { rows } = await sql<{ refusals: number }>`
    insert into host (key, claimed_until) values (${key}, ${until})
    on conflict (key) do update set claimed_until = ${until}
    where host.claimed_until <= ${claim.now} and (host.paused_until is null or host.paused_until <= ${claim.now})
    returning refusals`.execute(db);
  if (rows[0] !== undefined) return { held: true, refusals: rows[0].refusals };
  const rest = await db
    .selectFrom("host")
    .select(["paused_until", "pause_reason"])
    .where("key", "=", key)
    .where("paused_until", ">", claim.now)
    .executeTakeFirst();
  return { held: false, ...(rest && toRecord(rest)) };
}

export type Release = {
  readonly hostKey: string;
  readonly freeAt: Date;
  readonly pause?: { readonly until: Date; readonly reason: string };
  /** Pauses asked for in a row, this one included. */
  readonly refusals: number;
};

/**
 * Lets hosts go: the next request to each may be made at `freeAt`, or after a pause that it asked
 * for.
 */
export async function releaseHosts(db: Database, releases: readonly Release[]): Promise<void> {
  if (releases.length === 0) return;
  const given = JSON.stringify(
    releases.map(({ hostKey, freeAt, pause, refusals }) => ({
      hostKey,
      freeAt,
      until: pause?.until,
      reason: pause?.reason,
      refusals,
    })),
  );
  await sql`
    update host set claimed_until = given."freeAt", paused_until = given.until, pause_reason = given.reason, refusals = given.refusals
    from jsonb_to_recordset(${given}::jsonb) as given ("hostKey" text, "freeAt" timestamptz, until timestamptz, reason text, refusals integer)
    where host.key = given."hostKey"`.execute(db);
}

export async function countDueHosts(db: Database, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct host.key) as count from source join host on host.key = source.host_key
    where source.paused_at is null and source.next_fetch_at <= ${now}
      and host.claimed_until <= ${now} and (host.paused_until is null or host.paused_until <= ${now})`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

type DueRow = RowOf<DueSource> & { readonly refusals: number };

function toDueSource(row: DueRow): DueSource {
  return {
    ...toRecord(row),
    pageRule: readStoredRule(row.page_rule),
    rhythm: readFeedRhythm(row.rhythm),
  };
}
