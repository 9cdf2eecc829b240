import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { hostOf } from "../../lib/links/host-of.ts";
import type { Fetched } from "../../model/reading/fetched.ts";
import type { Database } from "../../storage/database.ts";
import { claimHost, releaseHosts } from "../../storage/sources/claims.ts";
import { runErrands } from "./run-errands.ts";
import type { Asking } from "./hold-hosts.ts";
import { visitHosts } from "./visit-hosts.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const GAP_MS = 60;

type Answer = { readonly status?: number; readonly leadsTo?: string };

/** Servers that answer as told; the addresses that were asked, and when. */
function worldOf(db: Database, answers: Readonly<Record<string, Answer>>) {
  const asked: { readonly address: string; readonly at: number }[] = [];
  const get: Asking["get"] = async (address, request): Promise<Fetched> => {
    const { status = 200, leadsTo } = answers[address] ?? {};
    if (leadsTo !== undefined) {
      asked.push({ address, at: performance.now() });
      const may = (await request?.mayFollow?.(leadsTo)) ?? { go: true as const };
      return may.go ? get(leadsTo, request) : failed(address, "host_busy", may.reason);
    }
    asked.push({ address, at: performance.now() });
    if (status === 429) return failed(address, "too_many_requests", "It asks for a pause.");
    const bytes = new TextEncoder().encode("User-agent: *\nAllow: /");
    const size = { bytes: bytes.length, wireBytes: bytes.length, bodyHash: "" };
    const asIs = { headers: {}, address, redirects: [], ms: 1 };
    return { outcome: "body", status: 200, body: bytes, ...size, ...asIs };
  };
  return { asking: { db, get, now: () => NOON, gapMs: GAP_MS }, asked };
}

function failed(address: string, code: "too_many_requests" | "host_busy", reason: string): Fetched {
  return { outcome: "failed", code, reason, address, redirects: [], ms: 1 };
}

const A = "https://a.example";
const B = "https://b.example";

test(
  "a host that a second redirect leads to gets its gap too",
  withDatabase(async (db) => {
    const { asking, asked } = worldOf(db, {
      [`${A}/1`]: { leadsTo: `${B}/1` },
      [`${A}/2`]: { leadsTo: `${B}/2` },
    });
    const visit = visitHosts(asking);
    await visit.get(`${A}/1`);
    await visit.get(`${A}/2`);
    const atB = asked.filter(({ address }) => hostOf(address) === hostOf(B)).map(({ at }) => at);
    assert.ok((atB[1] ?? 0) - (atB[0] ?? 0) >= GAP_MS - 1, `came at ${atB.join(" and ")}`);
  }),
);

test(
  "a host that somebody else asks is not asked, whichever way one comes to it",
  withDatabase(async (db) => {
    const rest = { until: new Date(NOON.getTime() + 60_000), reason: "It asked for a minute." };
    await claimHost(db, hostOf(B), { now: NOON, leaseMs: 1 });
    await releaseHosts(db, [{ hostKey: hostOf(B), freeAt: NOON, refusals: 1, pause: rest }]);
    const { asking, asked } = worldOf(db, { [`${A}/1`]: { leadsTo: `${B}/1` } });
    const visit = visitHosts(asking);
    for (const address of [`${A}/1`, `${B}/1`]) {
      const fetched = await visit.get(address);
      assert.equal(fetched.outcome === "failed" && fetched.code, "host_busy");
    }
    const permission = await visit.mayRead(`${B}/page`);
    assert.deepEqual(
      [permission.allowed, "isAsked" in permission && permission.isAsked],
      [false, false],
    );
    assert.deepEqual(
      asked.map(({ address }) => address),
      [`${A}/1`],
    );
    assert.deepEqual(
      visit.leave().map(({ hostKey }) => hostKey),
      [hostOf(A)],
      "what was not taken is not let go",
    );
  }),
);

test(
  "robots.txt that refuses pauses its host, and one that answers ends no row of refusals",
  withDatabase(async (db) => {
    const lane = { hostKey: hostOf(A), refusals: 2, crawlDelayMs: 0 };
    const refusing = visitHosts(worldOf(db, { [`${A}/robots.txt`]: { status: 429 } }).asking, lane);
    await refusing.mayRead(`${A}/page`);
    assert.match((await refusing.whyNot(`${A}/page`)) ?? "", /pause of 2 hours/);
    assert.equal(refusing.leave()[0]?.refusals, 3);

    const answering = visitHosts(worldOf(db, {}).asking, lane);
    await answering.mayRead(`${A}/other-page`);
    assert.equal(answering.leave()[0]?.refusals, 2);

    const giving = visitHosts(worldOf(db, {}).asking, lane);
    await giving.get(`${A}/page`);
    assert.equal(giving.leave()[0]?.refusals, 0);
  }),
);

test(
  "the errands of a host end with its first refusal, and the others stay due",
  withDatabase(async (db) => {
    const { asking, asked } = worldOf(db, { [`${A}/2`]: { status: 429 } });
    const visit = visitHosts(asking, { hostKey: hostOf(A), refusals: 0, crawlDelayMs: 0 });
    const errands = ["/1", "/2", "/3"].map((path) => ({
      address: A + path,
      run: async () => {
        await visit.get(A + path);
        return "done" as const;
      },
    }));
    await runErrands(errands, visit, { signal: new AbortController().signal, now: () => NOON });
    assert.deepEqual(
      asked.map(({ address }) => address),
      [`${A}/1`, `${A}/2`],
    );
    assert.equal(visit.leave()[0]?.refusals, 1);
  }),
);
