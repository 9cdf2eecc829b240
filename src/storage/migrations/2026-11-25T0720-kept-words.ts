import { type Kysely, sql } from "kysely";

/** What somebody is writing is kept before they save it; a form that is sent twice is one cutting. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_words (
      by text not null,
      -- "cutting 12", or "form" and the token of a new one.
      about text not null,
      -- Of the cutting, from which the words began.
      revision integer not null,
      -- Names and values of the form, in their order.
      fields jsonb not null,
      at timestamptz not null,
      primary key (by, about)
    );
    create index kept_words_at on kept_words (at);
    create table form_sent (
      token text primary key,
      cutting_id bigint not null references cutting on delete cascade,
      at timestamptz not null
    );
    create index form_sent_at on form_sent (at);
    create index form_sent_cutting on form_sent (cutting_id);
  `.execute(db);
}
