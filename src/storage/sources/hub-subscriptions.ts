import { sql } from "kysely";
import type { HubRecord } from "../../model/reading/hub.ts";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";

/** That a source names hubs, and what we would tell them. */
export type HubOffered = {
  readonly sourceId: number;
  readonly hubs: readonly string[];
  readonly topic: string;
  readonly token: string;
  readonly secret: string;
};

/** What is to be told a hub now. */
export type DueSubscription = HubOffered & { readonly tries: number };

/**
 * Remembers hubs; the same hubs for the same topic change nothing, others begin anew under a new
 * secret.
 */
export async function offerHubs(
  db: Database,
  offers: readonly HubOffered[],
  now: Date,
): Promise<void> {
  if (offers.length === 0) return;
  await db
    .insertInto("hub_subscription")
    .values(
      offers.map(({ sourceId, hubs, ...offer }) => ({
        source_id: sourceId,
        hubs: [...hubs],
        ...offer,
        reason: "Not asked yet.",
        next_try_at: now,
      })),
    )
    .onConflict((known) =>
      known
        .column("source_id")
        .doUpdateSet((excluded) => ({
          hubs: excluded.ref("excluded.hubs"),
          topic: excluded.ref("excluded.topic"),
          token: excluded.ref("excluded.token"),
          secret: excluded.ref("excluded.secret"),
          state: "wanted",
          reason: excluded.ref("excluded.reason"),
          tries: 0,
          next_try_at: excluded.ref("excluded.next_try_at"),
          asked_at: null,
          verified_at: null,
          lease_until: null,
          last_push_at: null,
          last_missed_at: null,
        }))
        .where((row) =>
          row.or([
            row("hub_subscription.hubs", "is distinct from", row.ref("excluded.hubs")),
            row("hub_subscription.topic", "is distinct from", row.ref("excluded.topic")),
          ]),
        ),
    )
    .execute();
}

/** Forgets the hubs of sources that name none any more; what they still push is refused. */
export async function forgetHubs(db: Database, sourceIds: readonly number[]): Promise<void> {
  if (sourceIds.length > 0)
    await db.deleteFrom("hub_subscription").where("source_id", "in", sourceIds).execute();
}

/**
 * Takes subscriptions that are due, so that no other worker asks for them before `again`. From here
 * on the hub's question is expected.
 */
export async function claimSubscriptions(
  db: Database,
  claim: { readonly now: Date; readonly again: Date; readonly most: number },
): Promise<readonly DueSubscription[]> {
  const { rows } = await sql<DueSubscription>`
    with due as (
      select source_id from hub_subscription join source on source.id = source_id
      where next_try_at <= ${claim.now} and source.paused_at is null order by next_try_at limit ${claim.most} for update of hub_subscription skip locked)
    update hub_subscription set next_try_at = ${claim.again}, asked_at = ${claim.now}, state = case state when 'verified' then state else 'asked' end
    from due where hub_subscription.source_id = due.source_id
    returning hub_subscription.source_id as "sourceId", hubs, topic, token, secret, tries`.execute(
    db,
  );
  return rows;
}

export type KnownSubscription = {
  readonly sourceId: number;
  readonly topic: string;
  readonly secret: string;
  readonly askedAt: Date | undefined;
};

export async function findSubscription(
  db: Database,
  token: string,
): Promise<KnownSubscription | undefined> {
  const row = await db
    .selectFrom("hub_subscription")
    .select(["source_id", "topic", "secret", "asked_at"])
    .where("token", "=", token)
    .executeTakeFirst();
  return row && toRecord(row);
}

export async function confirmSubscription(
  db: Database,
  sourceId: number,
  granted: { readonly now: Date; readonly leaseUntil: Date; readonly renewAt: Date },
): Promise<void> {
  await sql`
    update hub_subscription set state = 'verified', reason = 'The hub has verified it.', tries = 0, asked_at = null,
      verified_at = coalesce(verified_at, ${granted.now}), lease_until = ${granted.leaseUntil}, next_try_at = ${granted.renewAt}
    where source_id = ${sourceId}`.execute(db);
}

/** A lease that was granted before lasts until its end. */
export async function refuseSubscription(
  db: Database,
  sourceId: number,
  refusal: { readonly reason: string; readonly again: Date },
): Promise<void> {
  await sql`
    update hub_subscription set state = 'refused', reason = ${refusal.reason}, tries = tries + 1, asked_at = null, next_try_at = ${refusal.again}
    where source_id = ${sourceId}`.execute(db);
}

export async function notePushes(
  db: Database,
  sourceIds: readonly number[],
  at: Date,
): Promise<void> {
  if (sourceIds.length > 0)
    await db
      .updateTable("hub_subscription")
      .set({ last_push_at: at })
      .where("source_id", "in", sourceIds)
      .execute();
}

/** Notes that reading found something new of these sources, which their hubs had not told. */
export async function noteMissed(
  db: Database,
  sourceIds: readonly number[],
  at: Date,
): Promise<void> {
  if (sourceIds.length > 0)
    await db
      .updateTable("hub_subscription")
      .set({ last_missed_at: at })
      .where("source_id", "in", sourceIds)
      .where("verified_at", "is not", null)
      .execute();
}

/** Only of hubs that have been verified once. */
export async function listHubRecords(
  db: Database,
  sourceIds: readonly number[],
): Promise<ReadonlyMap<number, HubRecord>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("hub_subscription")
    .select(["source_id", "lease_until", "verified_at", "last_push_at", "last_missed_at"])
    .where("source_id", "in", sourceIds)
    .execute();
  return new Map(
    rows
      .map(toRecord)
      .flatMap(({ sourceId, verifiedAt, leaseUntil, ...pushes }) =>
        verifiedAt === undefined || leaseUntil === undefined
          ? []
          : [[sourceId, { verifiedAt, leaseUntil, ...pushes }] as const],
      ),
  );
}
