import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { createFetcher } from "../create-fetcher.ts";

async function lookup(): Promise<readonly string[]> {
  throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
}

const SILENT = new Promise<never>(() => undefined);
const NAME_FAULTS: [why: string, answer: () => Promise<readonly string[]>, expected: string][] = [
  ["the name does not exist", lookup, "host_not_found: There is no server named news.example."],
  [
    "the name servers are out of reach",
    () => Promise.reject(Object.assign(new Error("try again"), { code: "EAI_AGAIN" })),
    "host_not_resolved: The name servers did not say where news.example is.",
  ],
  [
    "the name servers keep silent",
    () => SILENT,
    "host_not_resolved: The name servers did not say where news.example is within 0.05 seconds.",
  ],
];
for (const [why, answer, expected] of NAME_FAULTS) {
  test(`a name that leads nowhere: ${why}`, async () => {
    const fetcher = createFetcher({
      userAgent: "Cuttings/0.1",
      now: () => new Date(0),
      lookup: answer,
      limits: { connectMs: 50 },
    });
    const fetched = await fetcher.get("http://news.example/feed");
    assert.equal(fetched.outcome === "failed" && `${fetched.code}: ${fetched.reason}`, expected);
  });
}

const BAD_ADDRESSES: [address: string, expected: RegExp][] = [
  ["", /no address/],
  ["news.example/feed", /no address/],
  ["http://", /no address/],
  ["http://a b/", /no address/],
  ["http://256.1.1.1/", /no address/],
  ["http://[fe80::1%25eth0]/", /no address/],
  ["ftp://news.example/feed", /not ftp/],
  ["file:///etc/passwd", /not file/],
  ["gopher://news.example/", /not gopher/],
  ["data:text/xml,<rss/>", /not data/],
  ["javascript:alert(1)", /not javascript/],
  ["http://user:pass@news.example/", /user name/],
  ["http://user@news.example/", /user name/],
  ["http://news.example@10.0.0.1/", /user name/],
  [`http://news.example/${"a".repeat(8000)}`, /longer than 8000/],
];
for (const [address, expected] of BAD_ADDRESSES) {
  test(`not asked: "${address.slice(0, 40)}"`, async () => {
    const fetched = await createFetcher({
      userAgent: "Cuttings/0.1",
      now: () => new Date(0),
      lookup,
    }).get(address);
    assert.ok(fetched.outcome === "failed");
    assert.equal(fetched.code, "bad_address");
    assert.match(fetched.reason, expected);
  });
}

test("whatever the address, the fetch ends with an outcome", async () => {
  const fetcher = createFetcher({ userAgent: "Cuttings/0.1", now: () => new Date(0), lookup });
  const address = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string().map((rest) => `http://${rest}`),
    fc.ipV4Extended().map((ip) => `http://${ip}/`),
  );
  await fc.assert(
    fc.asyncProperty(address, async (text) => {
      // Called off before it begins, or a random address could be somebody's.
      assert.equal((await fetcher.get(text, { signal: AbortSignal.abort() })).outcome, "failed");
    }),
  );
});
