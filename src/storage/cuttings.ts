import { type Selectable, sql } from "kysely";
import { type Cutting, type CuttingState, type CuttingText } from "../model/cutting.ts";
import type { Database } from "./database.ts";
import type { Schema } from "./schema.ts";
import { bumpSiteVersion } from "./site-version.ts";

export type Change = {
  readonly by: string;
  readonly now: Date;
  /** What happened, as the history shows it: "published". */ readonly what: string;
};

export type NewCutting = {
  readonly text: CuttingText;
  readonly slug: string;
  readonly storyId?: number;
  readonly importKey?: string;
  readonly attention?: string;
};

/**
 * Returns the draft's id; undefined where the story or the import's line has its cutting already,
 * or the slug is taken.
 */
export async function addCutting(
  db: Database,
  cutting: NewCutting,
  change: Change,
): Promise<number | undefined> {
  const added = await db
    .insertInto("cutting")
    .values({
      ...toRow(cutting.text),
      slug: cutting.slug,
      story_id: cutting.storyId ?? null,
      import_key: cutting.importKey ?? null,
      attention: cutting.attention ?? null,
      created_at: change.now,
      changed_at: change.now,
    })
    .onConflict((known) => known.doNothing())
    .returning(["id", "revision", "state"])
    .executeTakeFirst();
  if (added === undefined) return undefined;
  await addRevision(db, added, cutting.text, change);
  return added.id;
}

/**
 * Saves what an editor wrote, if nobody saved since the revision that they began from. Returns
 * whether it was saved.
 */
export async function saveCutting(
  db: Database,
  id: number,
  edit: { readonly text: CuttingText; readonly fromRevision: number },
  change: Change,
): Promise<boolean> {
  const saved = await db
    .updateTable("cutting")
    .set({
      ...toRow(edit.text),
      revision: sql`revision + 1`,
      attention: null,
      changed_at: change.now,
    })
    .where("id", "=", id)
    .where("revision", "=", edit.fromRevision)
    .returning(["id", "revision", "state"])
    .executeTakeFirst();
  if (saved === undefined) return false;
  await addRevision(db, saved, edit.text, change);
  if (saved.state === "published") await bumpSiteVersion(db, change.now);
  return true;
}

export type Move = {
  readonly from: CuttingState;
  readonly to: CuttingState;
  readonly slug?: string;
  readonly scheduledFor?: Date;
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
      }),
      ...(move.to === "withdrawn" && { withdrawn_at: change.now }),
    })
    .where("id", "=", id)
    .where("state", "=", move.from)
    .returningAll()
    .executeTakeFirst();
  if (moved === undefined) return false;
  await addRevision(db, moved, toCutting(moved), change);
  if (move.from === "published" || move.to === "published") await bumpSiteVersion(db, change.now);
  return true;
}

export const findCutting = (db: Database, id: number): Promise<Cutting | undefined> =>
  findBy(db, "id", id);
export const findCuttingBySlug = (db: Database, slug: string): Promise<Cutting | undefined> =>
  findBy(db, "slug", slug);
export const findCuttingOfStory = (db: Database, storyId: number): Promise<Cutting | undefined> =>
  findBy(db, "story_id", storyId);
export const findCuttingOfImport = (
  db: Database,
  importKey: string,
): Promise<Cutting | undefined> => findBy(db, "import_key", importKey);

/** Each of these columns names one cutting at most. */
async function findBy(
  db: Database,
  column: "id" | "slug" | "story_id" | "import_key",
  value: number | string,
): Promise<Cutting | undefined> {
  const row = await db
    .selectFrom("cutting")
    .selectAll()
    .where(column, "=", value)
    .executeTakeFirst();
  return row && toCutting(row);
}

export type CuttingQuery = {
  readonly states: readonly CuttingState[];
  /** YYYY-MM. */
  readonly month?: string;
  readonly most?: number;
};

/** In the page's order: newest day first, and in a day the later published first. */
export async function listCuttings(db: Database, query: CuttingQuery): Promise<readonly Cutting[]> {
  const rows = await db
    .selectFrom("cutting")
    .selectAll()
    .where("state", "in", query.states)
    .$if(query.month !== undefined, (all) =>
      all.where(sql<boolean>`to_char(date, 'YYYY-MM') = ${query.month}`),
    )
    .orderBy("date", "desc")
    .orderBy("place_in_order", "desc")
    .$if(query.most !== undefined, (all) => all.limit(query.most ?? 0))
    .execute();
  return rows.map(toCutting);
}

/** Scheduled for now or earlier, the earliest first, each with who scheduled it. */
export async function listDueCuttings(
  db: Database,
  now: Date,
): Promise<readonly { readonly id: number; readonly by: string }[]> {
  return db
    .selectFrom("cutting")
    .innerJoin("cutting_revision", (join) =>
      join
        .onRef("cutting_revision.cutting_id", "=", "cutting.id")
        .onRef("cutting_revision.revision", "=", "cutting.revision"),
    )
    .select(["cutting.id", "cutting_revision.by"])
    .where("cutting.state", "=", "scheduled")
    .where("scheduled_for", "<=", now)
    .orderBy("scheduled_for")
    .orderBy("cutting.id")
    .execute();
}

/** The published ones that stand before and after this one on the page. */
export async function findNeighbours(
  db: Database,
  id: number,
): Promise<{ readonly newer: Cutting | undefined; readonly older: Cutting | undefined }> {
  const beside = async (way: "newer" | "older") => {
    const after = sql`(date, place_in_order) ${way === "newer" ? sql`>` : sql`<`} (select date, place_in_order from cutting where id = ${id})`;
    const direction = way === "newer" ? "asc" : "desc";
    const row = await db
      .selectFrom("cutting")
      .selectAll()
      .where("state", "=", "published")
      .where(sql<boolean>`${after}`)
      .orderBy("date", direction)
      .orderBy("place_in_order", direction)
      .limit(1)
      .executeTakeFirst();
    return row && toCutting(row);
  };
  return { newer: await beside("newer"), older: await beside("older") };
}

/** Months that have published cuttings, newest first. */
export async function listMonths(
  db: Database,
): Promise<readonly { readonly month: string; readonly count: number }[]> {
  const { rows } = await sql<{ month: string; count: number }>`
    select to_char(date, 'YYYY-MM') as month, count(*) as count from cutting where state = 'published' group by 1 order by 1 desc`.execute(
    db,
  );
  return rows.map((row) => ({ month: row.month, count: Number(row.count) }));
}

export async function countCuttings(db: Database): Promise<Readonly<Record<CuttingState, number>>> {
  const rows = await db
    .selectFrom("cutting")
    .select((select) => ["state", select.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  const counted = Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
  return { draft: 0, in_review: 0, scheduled: 0, published: 0, withdrawn: 0, ...counted };
}

export async function listRevisions(db: Database, cuttingId: number) {
  return db
    .selectFrom("cutting_revision")
    .leftJoin("user", "user.id", "cutting_revision.by")
    .select(["revision", "state", "text", "change", "at", "cutting_revision.by", "user.name"])
    .where("cutting_id", "=", cuttingId)
    .orderBy("revision", "desc")
    .execute();
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
      text: JSON.stringify(onlyText(text)),
      change: change.what,
      by: change.by,
      at: change.now,
    })
    .execute();
}

function toRow(text: CuttingText) {
  return {
    kind: text.kind ?? null,
    headline: text.headline,
    line: text.line ?? null,
    link: text.link ?? null,
    credit: text.credit ?? null,
    date: text.date,
    language: text.language,
    places: [...text.places],
    services: [...text.services],
    themes: [...text.themes],
    audiences: [...text.audiences],
  };
}

function onlyText({
  kind,
  headline,
  line,
  link,
  credit,
  date,
  language,
  places,
  services,
  themes,
  audiences,
}: CuttingText): CuttingText {
  return {
    kind,
    headline,
    line,
    link,
    credit,
    date,
    language,
    places,
    services,
    themes,
    audiences,
  };
}

function toCutting(row: Selectable<Schema["cutting"]>): Cutting {
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    storyId: row.story_id ?? undefined,
    attention: row.attention ?? undefined,
    createdAt: row.created_at,
    scheduledFor: row.scheduled_for ?? undefined,
    publishedAt: row.published_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    revision: row.revision,
    kind: row.kind ?? undefined,
    headline: row.headline,
    line: row.line ?? undefined,
    link: row.link ?? undefined,
    credit: row.credit ?? undefined,
    date: row.date,
    language: row.language,
    places: row.places,
    services: row.services,
    themes: row.themes,
    audiences: row.audiences,
  };
}
