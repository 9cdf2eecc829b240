import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import { aSource } from "../../../../test/helpers/makers.ts";
import { serveDesk } from "../../../../test/helpers/servers/serve-desk.ts";
import { htmlFindings } from "../../../../test/helpers/validate-html.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import type { FetchOutcome } from "../../../model/reading/fetch-row.ts";
import type { Database } from "../../../storage/database.ts";

const NOON = new Date("2026-03-01T12:00:00Z");

type Row = {
  readonly outcome: FetchOutcome;
  readonly status?: number;
  readonly code?: string;
  readonly to?: string;
};

async function asked(db: Database, name: string, { outcome, status, code, to }: Row) {
  const id = await aSource(db, { name, address: `https://${name}.example/feed` });
  const counts = {
    bytes: 0,
    ms: 1,
    items_seen: 0,
    items_new: 0,
    items_changed: 0,
    items_skipped: 0,
  };
  await db
    .insertInto("fetched")
    .values({
      source_id: id,
      at: NOON,
      outcome,
      code: code ?? null,
      status: status ?? null,
      redirected_to: to ?? null,
      reason: `It was ${outcome}.`,
      ...counts,
    })
    .execute();
}

function atCheck(
  rows: Readonly<Record<string, Row>>,
  body: (visitor: Visitor) => Promise<void>,
): () => Promise<void> {
  return withDatabase(async (db) => {
    for (const [name, row] of Object.entries(rows)) await asked(db, name, row);
    const desk = await serveDesk(db, { now: () => NOON });
    try {
      await body(await Visitor.as("editor", desk));
      assert.deepEqual(desk.broken, []);
    } finally {
      await desk.stop();
    }
  });
}

test(
  "one page tells what became of the sources, and a table says it to whoever keeps the list",
  atCheck(
    {
      fine: { outcome: "body", status: 200 },
      lost: { outcome: "failed", status: 404, code: "not_found" },
      moved: { outcome: "body", status: 200, to: "https://new.example/feed" },
      shut: { outcome: "failed", status: 500, code: "server_error" },
    },
    async (visitor) => {
      const page = await visitor.text("/desk/sources/check");
      assert.match(page, /Answered: 1.*Moved: 1.*Gone: 1.*Failed: 1/s);
      assert.match(page, /lost\.example.*Look for a feed from https:\/\/lost\.example/s);
      assert.deepEqual(await htmlFindings(page), []);
      const table = await visitor.text("/desk/sources/check.csv");
      assert.match(
        table,
        /^gone,lost,.*find_feed https:\/\/lost\.example\/; pause,It was failed\./m,
      );
      assert.match(table, /^moved,moved,.*,https:\/\/new\.example\/feed,/m);
      assert.equal(table.trim().split("\r\n").length, 5);
    },
  ),
);

test(
  "where nothing could be reached one sentence says so, and nothing is called gone",
  atCheck(
    {
      one: { outcome: "failed", code: "host_not_found" },
      two: { outcome: "failed", code: "no_network" },
    },
    async (visitor) => {
      const page = await visitor.text("/desk/sources/check");
      assert.match(page, /Nothing could be reached: none of 2 sources answered/);
      assert.doesNotMatch(page, /Gone|Look for a feed/);
    },
  ),
);
