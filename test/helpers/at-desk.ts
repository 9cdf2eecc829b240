import assert from "node:assert/strict";
import type { Role } from "../../src/model/role.ts";
import type { Database } from "../../src/storage/database.ts";
import { listStories } from "../../src/storage/stories/stories.ts";
import { fillDesk } from "./database/fill-desk.ts";
import { serveDesk, type ServedDesk } from "./servers/serve-desk.ts";
import { Visitor } from "./visitor.ts";
import { withDatabase } from "./database/with-database.ts";

export const DESK_NOW = new Date("2026-11-23T12:00:00Z");

export type AtDesk = {
  readonly db: Database;
  readonly desk: ServedDesk;
  readonly visitor: Visitor;
};

/**
 * One served desk over some stories, sixty where nothing else is said, with somebody of that role
 * at it.
 */
export function atDesk(
  role: Role,
  body: (at: AtDesk) => Promise<void>,
  filling: { readonly stories: number; readonly publishers?: number } = { stories: 60 },
): () => Promise<void> {
  return withDatabase(async (db) => {
    await fillDesk(db, { now: DESK_NOW, ...filling });
    const desk = await serveDesk(db, { now: () => DESK_NOW });
    try {
      await body({ db, desk, visitor: await Visitor.as(role, desk) });
      assert.deepEqual(desk.broken, []);
    } finally {
      await desk.stop();
    }
  });
}

export async function firstStory(db: Database): Promise<number> {
  return (await listStories(db, { state: "inbox", most: 1 }))[0]?.id ?? 0;
}
