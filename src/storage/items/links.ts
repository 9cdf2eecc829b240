import { sql } from "kysely";
import type { Database } from "../database.ts";
import { toRecord } from "../to-record.ts";
import { addEvent } from "../events.ts";
import { joinStories } from "../stories/join-stories.ts";

/**
 * A link that was normalised by earlier rules; `link` is the original, where its item is still
 * there.
 */
export type StaleLink = { readonly itemKey: string; readonly link: string | undefined };

export async function listStaleLinks(
  db: Database,
  rulesVersion: number,
  most: number,
): Promise<readonly StaleLink[]> {
  const rows = await db
    .selectFrom("link")
    .leftJoin("item", "item.item_key", "link.item_key")
    .select(["link.item_key", "item.link"])
    .where("link.rules_version", "<", rulesVersion)
    .orderBy("link.rules_version")
    .limit(most)
    .execute();
  return rows.map(toRecord);
}

/** Notes that these are the same by the new rules. */
export async function confirmLinks(
  db: Database,
  links: readonly string[],
  rulesVersion: number,
): Promise<void> {
  if (links.length > 0)
    await db
      .updateTable("link")
      .set({ rules_version: rulesVersion })
      .where("item_key", "in", links)
      .execute();
}

export type LinkChange = {
  readonly from: string;
  readonly to: string;
  /** The link's part of the new key. */
  readonly linkKey: string;
  readonly rulesVersion: number;
  readonly now: Date;
};

/**
 * "moved": nothing else had the new link. "merged": two items became one. "kept apart": a person
 * has decided on both their stories.
 */
export type LinkChanged = "moved" | "merged" | "kept apart";
/** What has the new link may leave it by the new rules, and must be asked first. */
type LinkWaits = "waits";

/** Gives a link its new form. In one transaction, as a half of it would lose an item. */
export async function changeLink(
  db: Database,
  change: LinkChange,
): Promise<LinkChanged | LinkWaits> {
  return db.transaction().execute(async (transaction): Promise<LinkChanged | LinkWaits> => {
    if (!(await rememberLink(transaction, change))) return "waits";
    const items = await transaction
      .selectFrom("item")
      .selectAll()
      .where("item_key", "in", [change.from, change.to])
      .orderBy("id")
      .forUpdate()
      .execute();
    const [kept, gone] = items;
    if (kept !== undefined && gone !== undefined) {
      if (!(await bringTogether(transaction, change, [kept, gone]))) {
        await confirmLinks(transaction, [change.from], change.rulesVersion);
        await tell(transaction, change, { what: "kept apart", kept, other: gone });
        return "kept apart";
      }
      await absorbItem(transaction, kept.id, gone.id);
      await tell(transaction, change, { what: "merge", kept, other: gone });
    }
    if (kept !== undefined)
      await transaction
        .updateTable("item")
        .set({ item_key: change.to, link_key: change.linkKey })
        .where("id", "=", kept.id)
        .execute();
    await transaction.deleteFrom("link").where("item_key", "=", change.from).execute();
    return gone === undefined ? "moved" : "merged";
  });
}

/**
 * The row of the new link is locked from here on, so that no reading brings an item under it
 * meanwhile. False where the row itself is of earlier rules.
 */
async function rememberLink(
  db: Database,
  { from, to, rulesVersion }: LinkChange,
): Promise<boolean> {
  const { rows } = await sql`
    insert into link (item_key, rules_version, first_seen_at)
    select ${to}, ${rulesVersion}::integer, first_seen_at from link where item_key = ${from}
    on conflict (item_key) do update set first_seen_at = least(link.first_seen_at, excluded.first_seen_at) where link.rules_version >= excluded.rules_version
    returning item_key`.execute(db);
  return rows.length > 0;
}

/**
 * Puts two items into one story, all others of their stories with them: into that which a person
 * has decided on, or else the first's. False where a person has decided on both.
 */
async function bringTogether(
  db: Database,
  change: LinkChange,
  [kept, gone]: readonly [Teller, Teller],
): Promise<boolean> {
  const one = kept.story_id;
  const other = gone.story_id;
  if (other === null || one === other) return true;
  if (one === null) {
    await db.updateTable("item").set({ story_id: other }).where("id", "=", kept.id).execute();
    await db
      .updateTable("story")
      .set({ lead_item_id: kept.id })
      .where("id", "=", other)
      .where("lead_item_id", "=", gone.id)
      .execute();
    return true;
  }
  const { rows } = await sql<{ id: number }>`
    select id from story where id in (${one}, ${other})
      and (state <> 'inbox' or exists (select from decision where story_id = story.id) or exists (select from cutting where story_id = story.id))
    for update`.execute(db);
  if (rows.length > 1) return false;
  const to = rows[0]?.id ?? one;
  await joinStories(db, {
    from: to === one ? other : one,
    to,
    by: "link rules",
    isByPerson: false,
    now: change.now,
    reason: { link: change.to, rulesVersion: change.rulesVersion },
  });
  return true;
}

async function absorbItem(db: Database, kept: number, gone: number): Promise<void> {
  await sql`
    insert into sighting (item_id, source_id, seen_at) select ${kept}::bigint, source_id, seen_at from sighting where item_id = ${gone}
    on conflict (item_id, source_id) do update set seen_at = least(sighting.seen_at, excluded.seen_at)`.execute(
    db,
  );
  await db
    .updateTable("item_revision")
    .set({ item_id: kept })
    .where("item_id", "=", gone)
    .execute();
  await db.updateTable("cutting_link").set({ item_id: kept }).where("item_id", "=", gone).execute();
  await db.deleteFrom("item").where("id", "=", gone).execute();
}

type Told = { readonly what: string; readonly kept: Teller; readonly other: Teller };
type Teller = {
  readonly id: number;
  readonly story_id: number | null;
  readonly link: string;
  readonly title: string;
};

async function tell(
  db: Database,
  { to, rulesVersion, now }: LinkChange,
  { what, kept, other }: Told,
): Promise<void> {
  const named = ({ id, story_id, link, title }: Teller) => ({
    item: id,
    story: story_id,
    link,
    title,
  });
  const reason = `Both links are ${to} by rules ${rulesVersion}${what === "merge" ? "" : ", but a person has decided on both stories"}.`;
  await addEvent(db, {
    by: "the link rules",
    now,
    what,
    about: `item ${kept.id}`,
    detail: { reason, kept: named(kept), other: named(other) },
  });
}
