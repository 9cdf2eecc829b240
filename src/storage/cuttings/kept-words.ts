import { z } from "zod";
import type { Database } from "../database.ts";
import { storableJson } from "../items/storable-json.ts";

/** Names and values of a form, in their order. */
export type FormPairs = readonly (readonly [string, string])[];

/** Whose words, and of what: by `aboutCutting` or `aboutForm`. */
export type WordsKey = { readonly by: string; readonly about: string };

export type KeptWords = {
  readonly about: string;
  readonly revision: number;
  readonly fields: FormPairs;
  readonly at: Date;
};

export const aboutCutting = (id: number): string => `cutting ${id}`;
export const aboutForm = (token: string): string => `form ${token}`;

const FIELDS = z.array(z.tuple([z.string(), z.string()]));

/** The last words of each person and form stand. */
export async function keepWords(
  db: Database,
  { by, about }: WordsKey,
  words: Pick<KeptWords, "revision" | "fields" | "at">,
): Promise<void> {
  const row = { revision: words.revision, fields: storableJson(words.fields), at: words.at };
  await db
    .insertInto("kept_words")
    .values({ by, about, ...row })
    .onConflict((conflict) => conflict.columns(["by", "about"]).doUpdateSet(row))
    .execute();
}

export async function findKeptWords(
  db: Database,
  { by, about }: WordsKey,
): Promise<KeptWords | undefined> {
  const row = await db
    .selectFrom("kept_words")
    .selectAll()
    .where("by", "=", by)
    .where("about", "=", about)
    .executeTakeFirst();
  return row && { ...row, fields: readFields(row.fields) };
}

/** Words of new cuttings that were never saved, the newest first. */
export async function listUnsavedForms(
  db: Database,
  { by, most }: { readonly by: string; readonly most: number },
): Promise<readonly KeptWords[]> {
  const rows = await db
    .selectFrom("kept_words")
    .selectAll()
    .where("by", "=", by)
    .where("about", "like", "form %")
    .orderBy("at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, fields: readFields(row.fields) }));
}

export async function forgetWords(db: Database, { by, about }: WordsKey): Promise<void> {
  await db.deleteFrom("kept_words").where("by", "=", by).where("about", "=", about).execute();
}

/** Nobody comes back for them any more. */
export async function pruneKeptWords(db: Database, before: Date): Promise<number> {
  await db.deleteFrom("form_sent").where("at", "<", before).execute();
  const { numDeletedRows } = await db
    .deleteFrom("kept_words")
    .where("at", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Notes that the form made this cutting. False where it made one already. */
export async function noteFormSent(
  db: Database,
  sent: { readonly token: string; readonly cuttingId: number; readonly now: Date },
): Promise<boolean> {
  const noted = await db
    .insertInto("form_sent")
    .values({ token: sent.token, cutting_id: sent.cuttingId, at: sent.now })
    .onConflict((conflict) => conflict.column("token").doNothing())
    .returning("token")
    .executeTakeFirst();
  return noted !== undefined;
}

/** The cutting that the form made. */
export async function findFormSent(db: Database, token: string): Promise<number | undefined> {
  const row = await db
    .selectFrom("form_sent")
    .select("cutting_id")
    .where("token", "=", token)
    .executeTakeFirst();
  return row?.cutting_id;
}

function readFields(stored: unknown): FormPairs {
  return FIELDS.catch([]).parse(stored);
}
