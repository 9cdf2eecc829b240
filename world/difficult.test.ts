import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createFetcher } from "../src/fetch/http/create-fetcher.ts";
import type { FetchLimits } from "../src/fetch/http/fetch-limits.ts";
import type { Validators } from "../src/model/reading/fetched.ts";
import { readFeed } from "../src/parse/feeds/read-feed.ts";
import { DIFFICULT_CASES, difficultPath } from "./difficult.ts";
import type { DifficultCase } from "./difficult/difficult-case.ts";
import { makeWorld } from "./make-world.ts";
import { serveWorld } from "./serve-world.ts";

const MIB = 1024 * 1024;
const TODAY = new Date("2026-03-01T12:00:00Z");
const QUICK: Partial<FetchLimits> = {
  headersMs: 1_000,
  wholeMs: 5000,
  paceMs: 1_000,
  slowestBytes: 1000,
  wireBytes: 4 * MIB,
  bodyBytes: 4 * MIB,
};

const served = await serveWorld(makeWorld({ seed: 1, today: TODAY, days: 2 }));
const fetcher = createFetcher({
  userAgent: "Cuttings/0.1",
  now: () => TODAY,
  limits: QUICK,
  privateNetworks: [new URL(served.address).host],
});
after(async () => {
  await fetcher.close();
  await served.close();
});

for (const difficult of DIFFICULT_CASES) {
  test(`${difficult.path}: ${difficult.what}`, async () => {
    const address = `${served.address}${difficultPath(difficult)}`;
    const fetched = await fetcher.get(address);
    const word = fetched.outcome === "failed" ? fetched.code : fetched.outcome;
    assert.ok(
      difficult.fetched.some((expected) => expected === word),
      `${word}, not ${difficult.fetched.join(" or ")}`,
    );
    if (fetched.outcome !== "body") return;

    assertRead(difficult, fetched.body, fetched.headers.contentType);
    if (difficult.again !== undefined)
      assert.equal(
        (await fetcher.get(address, { validators: validatorsOf(fetched.headers) })).outcome,
        difficult.again,
      );
  });
}

test("each path stands once", () => {
  assert.equal(new Set(DIFFICULT_CASES.map(({ path }) => path)).size, DIFFICULT_CASES.length);
});

test("a guard says how long to wait, in seconds and as a date", async () => {
  for (const path of ["/difficult/too-many", "/difficult/too-many-until"]) {
    const fetched = await fetcher.get(`${served.address}${path}`);
    assert.equal(fetched.headers?.retryAfterMs, 120_000, path);
  }
});

function assertRead(
  { read, never = [] }: DifficultCase,
  body: Uint8Array,
  contentType: string | undefined,
): void {
  const reading = readFeed(body, contentType === undefined ? {} : { contentType });
  if (read === "no feed") {
    assert.ok("error" in reading);
    return;
  }
  assert.ok("feed" in reading, "error" in reading ? reading.error.message : "");
  assert.equal(reading.feed.items.length, read?.items);
  const kept = reading.feed.items
    .map(({ title, link, summary, content }) => [title, link, summary, content].join("\n"))
    .join("\n");
  for (const text of never) assert.ok(!kept.includes(text), `kept ${JSON.stringify(text)}`);
  if (read?.firstTitle !== undefined) assert.equal(reading.feed.items[0]?.title, read.firstTitle);
}

function validatorsOf({ etag, lastModified }: Validators): Validators {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}
