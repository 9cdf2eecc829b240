import assert from "node:assert/strict";
import { test } from "node:test";
import { documents } from "../../../test/helpers/loopback/documents.ts";
import { aSource } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import type { FetchFailure } from "../../model/reading/fetched.ts";
import type { Database } from "../../storage/database.ts";
import { listSources } from "../../storage/sources/source-lists.ts";
import { reportSources } from "../../desk/report-sources.ts";
import { collectSources } from "./collect-sources.ts";
import { OutageWatch } from "./outage-watch.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const FEED = new TextEncoder().encode(
  "<rss><channel><title>a</title><item><title>A bridge is open</title><link>https://h0.example/1</link></item></channel></rss>",
);

/** Asks so many hosts, of which the named ones answer. */
async function ask(db: Database, hosts: number, answering: readonly string[], code: FetchFailure) {
  for (let host = 0; host < hosts; host += 1)
    await aSource(db, { address: `https://h${host}.example/feed`, hostKey: `h${host}.example` });
  const get: Fetcher["get"] = async (address) => {
    const about = { address, redirects: [], ms: 1 };
    if (!answering.includes(new URL(address).hostname))
      return { outcome: "failed", code, reason: "It kept silent.", ...about };
    const size = { bytes: FEED.length, wireBytes: FEED.length, bodyHash: "a" };
    return { outcome: "body", status: 200, body: FEED.slice(), headers: {}, ...size, ...about };
  };
  const outage = new OutageWatch();
  const asking = { db, get, documents, now: () => NOON, gapMs: 0, outage };
  await collectSources(asking, new AbortController().signal);
  const healths = new Set((await listSources(db)).map(({ health }) => health));
  return { outage, healths: [...healths].sort(), report: await reportSources(db) };
}

test(
  "where nothing answers no source is marked, whatever the name server says",
  withDatabase(async (db) => {
    const { outage, healths, report } = await ask(db, 9, [], "host_not_found");
    assert.equal(outage.isOutage, true);
    assert.deepEqual(healths, ["new"]);
    assert.match(report.outage ?? "", /none of 9 sources answered.*No source was marked/);
    assert.deepEqual(
      report.sources.flatMap(({ proposed }) => proposed),
      [],
    );
  }),
);

test(
  "where one answers the others are gone",
  withDatabase(async (db) => {
    const { outage, healths, report } = await ask(db, 9, ["h8.example"], "host_not_found");
    assert.equal(outage.isOutage, false);
    assert.deepEqual(healths, ["failing", "well"]);
    assert.equal(report.outage, undefined);
    const found = Map.groupBy(report.sources, ({ finding }) => finding);
    assert.deepEqual([found.get("answered")?.length, found.get("gone")?.length], [1, 8]);
    assert.equal(found.get("gone")?.[0]?.proposed[0]?.kind, "find_feed");
  }),
);

test(
  "a few that keep silent may be away themselves",
  withDatabase(async (db) => {
    const { outage, healths } = await ask(db, 2, [], "host_not_found");
    assert.equal(outage.isOutage, false);
    assert.deepEqual(healths, ["failing"]);
  }),
);

test(
  "more hosts than are asked at once keep nobody waiting",
  withDatabase(async (db) => {
    const { outage, healths } = await ask(db, 70, [], "timeout");
    assert.equal(outage.isOutage, true);
    assert.deepEqual(healths, ["new"]);
  }),
);
