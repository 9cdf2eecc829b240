import { sql } from "kysely";
import type { Cutting, CuttingState, CuttingText } from "../../model/cutting.ts";
import { readCuttingText } from "../../model/read-cutting-text.ts";
import { revisionText, selectCuttings, textColumns, toCutting } from "./cutting-row.ts";
import type { Database } from "../database.ts";
import { saveLinks } from "./cutting-links.ts";
import { saveWords } from "./cutting-words.ts";
import { bumpSiteVersion } from "./site-version.ts";

export type Change = {
  readonly by: string;
  readonly now: Date;
  /** What happened, as the history shows it: "published". */
  readonly what: string;
};

/**
 * Saves what an editor wrote, if nobody saved since the revision that they began from. Returns
 * whether it was saved.
 */
export async function saveCutting(
  db: Database,
  id: number,
  edit: {
    readonly text: CuttingText;
    readonly fromRevision: number;
    readonly told?: ToldCorrection | undefined;
  },
  change: Change,
): Promise<boolean> {
  const saved = await db
    .updateTable("cutting")
    .set({
      ...textColumns(edit.text),
      revision: sql`revision + 1`,
      attention: null,
      changed_at: change.now,
      ...correctionColumns(edit.told, change.now),
    })
    .where("id", "=", id)
    .where("revision", "=", edit.fromRevision)
    .returning(["id", "revision", "state"])
    .executeTakeFirst();
  if (saved === undefined) return false;
  await saveLinks(db, id, edit.text);
  await addRevision(db, saved, edit.text, change);
  if (saved.state === "published") {
    await saveWords(db, { ...edit.text, id });
    await bumpSiteVersion(db, "cuttings", change.now);
  }
  return true;
}

/** What readers are told of a change to what is public. */
export type ToldCorrection = {
  readonly note: string | undefined;
  /** Of today; else the words of an earlier note are mended, and its day stays. */
  readonly isNew: boolean;
};

function correctionColumns(told: ToldCorrection | undefined, now: Date) {
  if (told === undefined) return {};
  return { correction: told.note ?? null, ...(told.isNew && { corrected_at: now }) };
}

export type Move = {
  readonly from: CuttingState;
  readonly to: CuttingState;
  readonly slug?: string;
  readonly scheduledFor?: Date;
  /** For readers: why it is withdrawn. */
  readonly withdrawal?: string | undefined;
};

/**
 * Moves a cutting on, if it still is where the caller saw it. The first time of publication stays
 * for ever.
 */
export async function moveCutting(
  db: Database,
  id: number,
  move: Move,
  change: Change,
): Promise<boolean> {
  const moved = await db
    .updateTable("cutting")
    .set({
      state: move.to,
      revision: sql`revision + 1`,
      changed_at: change.now,
      scheduled_for: move.scheduledFor ?? null,
      ...(move.slug !== undefined && { slug: move.slug }),
      ...(move.to === "published" && {
        published_at: sql`coalesce(published_at, ${change.now})`,
        place_in_order: sql`nextval(pg_get_serial_sequence('cutting', 'place_in_order'))`,
        withdrawn_at: null,
        withdrawal: null,
      }),
      ...(move.to === "withdrawn" && {
        withdrawn_at: change.now,
        withdrawal: move.withdrawal ?? null,
      }),
    })
    .where("id", "=", id)
    .where("state", "=", move.from)
    .returning("id")
    .executeTakeFirst();
  const cutting = moved && (await findCutting(db, id));
  if (cutting === undefined) return false;
  await addRevision(db, cutting, cutting, change);
  if (move.to === "published") await saveWords(db, cutting);
  if (move.from === "published" || move.to === "published")
    await bumpSiteVersion(db, "cuttings", change.now);
  return true;
}

export const findCutting = (db: Database, id: number): Promise<Cutting | undefined> =>
  findBy(db, "id", id);
export const findCuttingBySlug = (db: Database, slug: string): Promise<Cutting | undefined> =>
  findBy(db, "slug", slug);
export const findCuttingOfImport = (
  db: Database,
  importKey: string,
): Promise<Cutting | undefined> => findBy(db, "import_key", importKey);

/** Each of these columns names one cutting at most. */
async function findBy(
  db: Database,
  column: "id" | "slug" | "import_key",
  value: number | string,
): Promise<Cutting | undefined> {
  const row = await selectCuttings(db).where(column, "=", value).executeTakeFirst();
  return row && toCutting(row);
}

/** Those that were written from the story, the newest first. */
export async function listCuttingsOfStory(
  db: Database,
  storyId: number,
): Promise<readonly { readonly id: number; readonly state: CuttingState }[]> {
  return db
    .selectFrom("cutting")
    .select(["id", "state"])
    .where("story_id", "=", storyId)
    .orderBy("id", "desc")
    .execute();
}

/** The newest first. */
export async function listRevisions(db: Database, cuttingId: number, most: number) {
  const rows = await db
    .selectFrom("cutting_revision")
    .leftJoin("user", "user.id", "cutting_revision.by")
    .select(["revision", "state", "text", "change", "at", "cutting_revision.by", "user.name"])
    .where("cutting_id", "=", cuttingId)
    .orderBy("revision", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, text: readCuttingText(row.text) }));
}

async function addRevision(
  db: Database,
  cutting: { readonly id: number; readonly revision: number; readonly state: CuttingState },
  text: CuttingText,
  change: Change,
): Promise<void> {
  await db
    .insertInto("cutting_revision")
    .values({
      cutting_id: cutting.id,
      revision: cutting.revision,
      state: cutting.state,
      text: revisionText(text),
      change: change.what,
      by: change.by,
      at: change.now,
    })
    .execute();
}
