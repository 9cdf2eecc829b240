import assert from "node:assert/strict";
import { test } from "node:test";
import { documents } from "../../../test/helpers/loopback/documents.ts";
import { aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { withServer } from "../../../test/helpers/servers/with-server.ts";
import { createFetcher } from "../../fetch/http/create-fetcher.ts";
import { DAY } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { listEvents } from "../../storage/events.ts";
import { findSource } from "../../storage/sources/source-lists.ts";
import { makeDue } from "../../storage/sources/sources.ts";
import { collectSources } from "../collect/collect-sources.ts";

const START = new Date("2026-03-01T12:00:00Z");

const feed = (...titles: readonly string[]): string =>
  `<rss version="2.0"><channel><title>News</title>${titles.map((title) => `<item><title>${title}</title><link>https://example.org/${encodeURIComponent(title)}</link></item>`).join("")}</channel></rss>`;

type Days = {
  readonly atNew: (day: number) => string;
  readonly followMoves: boolean;
  readonly isKnown?: boolean;
};

/**
 * Reads a source once at its old address and then on days on which that leads to the new one.
 * Returns where it is read in the end.
 */
async function readOn(
  db: Database,
  { atNew, followMoves, isKnown = false }: Days,
): Promise<{
  readonly path: string;
  readonly health: string | undefined;
  readonly trail: number;
  readonly why: string;
}> {
  let day = 0;
  let result = { path: "", health: undefined as string | undefined, trail: 0, why: "" };
  await withServer(
    (request, response) => {
      if (request.url === "/new") response.end(atNew(day));
      else if (day > 0) response.writeHead(301, { location: "/new" }).end();
      else response.end(feed("One", "Two", "Three"));
    },
    async (origin) => {
      const id = await aSource(db, { address: `${origin}/old`, hostKey: new URL(origin).host });
      if (isKnown) await aSource(db, { address: `${origin}/new`, hostKey: new URL(origin).host });
      const fetcher = createFetcher({ userAgent: "Test", now: () => START, privateNetworks: true });
      for (day = 0; day <= 4; day += 1) {
        const now = new Date(START.getTime() + day * DAY);
        await makeDue(db, now, [id]);
        await collectSources(
          { db, get: fetcher.get, documents, now: () => now, gapMs: 0, followMoves },
          new AbortController().signal,
        );
      }
      await fetcher.close();
      const source = await findSource(db, id);
      const trail = await listEvents(db, { about: `source ${id}`, most: 9 });
      result = {
        path: new URL(source?.address ?? "").pathname,
        health: source?.health,
        trail: trail.length,
        why: (trail[0]?.detail as { why?: string } | undefined)?.why ?? "",
      };
    },
  );
  return result;
}

const sameAndNew = (day: number): string => feed("One", "Two", "Three", `News of day ${day}`);

test(
  "a proved move with the same items is followed where the setting allows it, and the trail says why",
  withDatabase(async (db) => {
    const { path, health, trail, why } = await readOn(db, { atNew: sameAndNew, followMoves: true });
    assert.deepEqual([path, health, trail], ["/new", "well", 1]);
    assert.match(
      why,
      /^Moved for good to .*\/new: said 3 times in 2 days\. 3 of the 4 items there had come from the old address/,
    );
  }),
);

test(
  "without the setting it waits for a person",
  withDatabase(async (db) => {
    assert.deepEqual(await readOn(db, { atNew: sameAndNew, followMoves: false }), {
      path: "/old",
      health: "moved",
      trail: 0,
      why: "",
    });
  }),
);

test(
  "an address that leads to other items is never followed by itself: lapsed domains are sold",
  withDatabase(async (db) => {
    assert.deepEqual(
      await readOn(db, {
        atNew: (day) => feed("Casino", "Lottery", `Offer of day ${day}`),
        followMoves: true,
      }),
      { path: "/old", health: "moved", trail: 0, why: "" },
    );
  }),
);

test(
  "where another source reads the new address already, it waits for a person",
  withDatabase(async (db) => {
    const { path, health, trail } = await readOn(db, {
      atNew: sameAndNew,
      followMoves: true,
      isKnown: true,
    });
    assert.deepEqual([path, health, trail], ["/old", "moved", 0]);
  }),
);
