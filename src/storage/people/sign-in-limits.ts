import { sql } from "kysely";
import { SECOND } from "../../lib/duration.ts";
import type { Database } from "../database.ts";

/** Whose wrong sign-ins are counted together, how many are free, and how long a pause grows. */
export type SignInLimit = {
  /** A hash. */
  readonly key: string;
  readonly free: number;
  readonly longestPauseMs: number;
};

/**
 * Counts an attempt against all of these limits before it is tried, so that of many at one moment
 * no more are tried than one after the other. Each one beyond the free ones makes the pause twice
 * as long. Returns how long to wait where one of them pauses; then it is not to be tried.
 */
export async function claimAttempt(
  db: Database,
  limits: readonly SignInLimit[],
  { now, forgetMs }: { readonly now: Date; readonly forgetMs: number },
): Promise<number | undefined> {
  const forgotten = new Date(now.getTime() - forgetMs);
  const wanted = JSON.stringify(
    limits.map(({ key, free, longestPauseMs }, place) => ({
      key,
      free,
      place,
      longest: longestPauseMs / SECOND,
    })),
  );
  const { rows } = await sql<{ waitSeconds: number | null }>`
    with wanted as materialized (
      select * from jsonb_to_recordset(${wanted}::jsonb) as one (key text, free integer, longest float8, place integer)),
    pausing as materialized (
      select max(extract(epoch from paused_until - ${now}::timestamptz)) as seconds
      from sign_in_limit join wanted using (key) where paused_until > ${now}),
    claimed as (
      insert into sign_in_limit as kept (key, wrong, paused_until, last_at)
      select key, 1, ${now}::timestamptz, ${now}::timestamptz from wanted
      where (select seconds from pausing) is null order by place
      on conflict (key) do update set
        wrong = case when kept.last_at < ${forgotten} then 1 else kept.wrong + 1 end,
        last_at = excluded.last_at,
        paused_until = excluded.last_at + make_interval(secs => (
          select case when kept.last_at < ${forgotten} or kept.wrong < free then 0
            else least(longest, power(2, least(kept.wrong - free, 20))) end
          from wanted where wanted.key = kept.key))
      where kept.paused_until <= excluded.last_at
      returning key)
    select case
      when (select seconds from pausing) is not null then (select seconds from pausing)
      when (select count(*) from claimed) < (select count(*) from wanted) then 1
    end::float8 as "waitSeconds"`.execute(db);
  const seconds = rows[0]?.waitSeconds ?? undefined;
  return seconds === undefined ? undefined : Math.ceil(seconds) * SECOND;
}

/** It was right: it does not count, and what was only its own count is over. */
export async function giveBackAttempt(
  db: Database,
  limits: readonly SignInLimit[],
  own: readonly SignInLimit[],
  now: Date,
): Promise<void> {
  if (own.length > 0)
    await db.deleteFrom("sign_in_limit").where("key", "in", keysOf(own)).execute();
  const shared = keysOf(limits.filter((limit) => !own.includes(limit)));
  if (shared.length > 0)
    await db
      .updateTable("sign_in_limit")
      .set({ wrong: sql`greatest(wrong - 1, 0)`, paused_until: now })
      .where("key", "in", shared)
      .execute();
}

/** Which of these clients somebody came in to the account from before. */
export async function findKnownClients(
  db: Database,
  account: string,
  clients: readonly string[],
  since: Date,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("known_client")
    .select("client")
    .where("account", "=", account)
    .where("client", "in", clients)
    .where("seen_at", ">", since)
    .execute();
  return rows.map(({ client }) => client);
}

export async function noteKnownClients(
  db: Database,
  account: string,
  clients: readonly string[],
  now: Date,
): Promise<void> {
  await db
    .insertInto("known_client")
    .values(clients.map((client) => ({ account, client, seen_at: now })))
    .onConflict((known) => known.columns(["account", "client"]).doUpdateSet({ seen_at: now }))
    .execute();
}

/** Returns how many rows went. */
export async function pruneSignIns(
  db: Database,
  before: { readonly wrong: Date; readonly known: Date },
): Promise<number> {
  const limits = await db
    .deleteFrom("sign_in_limit")
    .where("last_at", "<", before.wrong)
    .executeTakeFirst();
  const clients = await db
    .deleteFrom("known_client")
    .where("seen_at", "<", before.known)
    .executeTakeFirst();
  return Number(limits.numDeletedRows + clients.numDeletedRows);
}

function keysOf(limits: readonly SignInLimit[]): readonly string[] {
  return limits.map(({ key }) => key);
}
