import { type RawBuilder, sql } from "kysely";
import { LINK_RULES_VERSION, normaliseLink } from "../../lib/links/normalise-link.ts";
import { type CuttingText, settleLinks } from "../../model/cutting.ts";
import type { Database } from "../database.ts";
import { storableJson } from "../items/storable-json.ts";

/** A link's place among those of its cutting; at the first stands the one that the headline leads to. */
export const MAIN_POSITION = 0;

/**
 * Brings a cutting's rows of links to what its text says. A link that stays keeps its row, with all
 * that hangs on it; of a new one is written down what the item that gave it says, as that goes with
 * age. To be called in the transaction that saves the text.
 */
export async function saveLinks(db: Database, cuttingId: number, text: CuttingText): Promise<void> {
  const own = sql`cutting_id = ${cuttingId}::bigint`;
  await sql`
    with ${linksGiven(text)},
    gone as (
      delete from cutting_link where ${own} and link not in (select link from given)),
    kept as (
      update cutting_link set position = given.position, credit = given.credit
      from given where ${own} and cutting_link.link = given.link)
    ${insertLinks(sql`${cuttingId}::bigint as id`)}
    where not exists (select from cutting_link where ${own} and cutting_link.link = given.link)`.execute(
    db,
  );
}

/** The text's links as "given", a part of a statement. */
export function linksGiven(text: CuttingText): RawBuilder<unknown> {
  const { link, furtherLinks } = settleLinks(text);
  const links = [{ link, credit: undefined }, ...furtherLinks].flatMap((one, position) =>
    one.link === undefined ? [] : [{ ...one, position, linkKey: linkKeyOf(one.link) }],
  );
  return sql`given as (
    select * from jsonb_to_recordset(${storableJson(links)}::jsonb) as (position integer, link text, credit text, "linkKey" text))`;
}

/** Adds what is "given" to the cutting of that id; a condition may follow. */
export function insertLinks(cutting: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into cutting_link (cutting_id, position, link, link_key, rules_version, credit, item_id, publisher_id, title, language, text)
    select owner.id, position, given.link, "linkKey", ${LINK_RULES_VERSION}::integer, credit,
      known.id, known.publisher_id, known.title, known.language, known.excerpt
    from (select ${cutting}) as owner cross join given left join lateral (
      select item.id, source.publisher_id, title, language, excerpt from item join source on source.id = item.source_id
      where item.link_key = given."linkKey" order by item.id limit 1) as known on true`;
}

/** What two addresses of one thing have in common. */
export function linkKeyOf(link: string): string {
  return normaliseLink(link) ?? link;
}

/** Links whose keys were made by earlier rules. */
export async function listStaleCuttingLinks(
  db: Database,
  rulesVersion: number,
  most: number,
): Promise<readonly { readonly id: number; readonly link: string }[]> {
  return db
    .selectFrom("cutting_link")
    .select(["id", "link"])
    .where("rules_version", "<", rulesVersion)
    .orderBy("rules_version")
    .limit(most)
    .execute();
}

export async function changeLinkKeys(
  db: Database,
  keyed: readonly { readonly id: number; readonly linkKey: string }[],
  rulesVersion: number,
): Promise<void> {
  await sql`
    update cutting_link set link_key = "linkKey", rules_version = ${rulesVersion}::integer
    from jsonb_to_recordset(${storableJson(keyed)}::jsonb) as given (id bigint, "linkKey" text)
    where cutting_link.id = given.id`.execute(db);
}
