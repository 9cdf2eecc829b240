import { type Kysely, sql } from "kysely";

/**
 * Releases, notes of a status page and minutes stand several behind one link: what makes an item the
 * same is a key of its own, and what it leads to another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table item rename column normalised_link to link_key;
    alter table item drop constraint item_normalised_link_key;
    alter table item add column item_key text;
    update item set item_key = link_key;
    alter table item alter column item_key set not null;
    alter table item add constraint item_item_key_key unique (item_key);
    create index item_by_link_key on item (link_key);

    -- What a source told under another link at its last reading is found by its title.
    create index item_by_title on item (source_id, hashtext(title));

    -- What is remembered after an item was taken down.
    alter table link rename column normalised to item_key;
  `.execute(db);
}
