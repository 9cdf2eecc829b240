import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { readFeed } from "../src/parse/feeds/read-feed.ts";
import { serveDays } from "./serve-days.ts";

const LINES = [
  {
    source: "https://www.one.example/feed",
    title: "Older & wiser",
    link: "https://one.example/1",
    description: "<p>First</p>",
    published: "2026-01-05T09:00:00+01:00",
    language: "en-GB",
  },
  {
    source: "https://www.one.example/feed",
    title: "Newer",
    link: "https://one.example/2",
    description: null,
    published: "2026-01-06T09:00:00Z",
    language: "en-GB",
  },
  {
    source: "https://two.example/atom",
    title: "חדש",
    link: "https://two.example/1",
    published: "someday",
  },
  {
    source: "https://three.example/json",
    title: "新しい",
    link: "https://three.example/1",
    published: "2026-01-05T09:00:00Z",
  },
  {
    source: "https://three.example/json",
    title: "Without a link",
    published: "2026-01-05T09:00:00Z",
  },
];

test("days of items become a feed for each source, in the three formats by turns", async () => {
  const folder = await mkdtemp(join(tmpdir(), "days-"));
  await writeFile(
    join(folder, "2026-01-05.jsonl.gz"),
    gzipSync(LINES.map((line) => JSON.stringify(line)).join("\n")),
  );
  const served = await serveDays(folder);
  try {
    assert.deepEqual(
      served.sources.map(({ name, items }) => [name, items]),
      [
        ["one.example", 2],
        ["two.example", 1],
        ["three.example", 1],
      ],
    );
    const feeds = await Promise.all(served.sources.map(({ address }) => readItems(address)));
    assert.deepEqual(feeds, [
      [
        "rss",
        [
          ["Newer", "https://one.example/2", "2026-01-06T09:00:00Z"],
          ["Older & wiser", "https://one.example/1", "2026-01-05T08:00:00Z"],
        ],
      ],
      ["atom", [["חדש", "https://two.example/1", undefined]]],
      ["json", [["新しい", "https://three.example/1", "2026-01-05T09:00:00Z"]]],
    ]);
    assert.equal((await fetch(`${served.address}/s/9.rss`)).status, 404);
  } finally {
    await served.close();
    await rm(folder, { recursive: true });
  }
});

async function readItems(address: string): Promise<unknown> {
  const response = await fetch(address);
  const reading = readFeed(await response.bytes(), {
    contentType: response.headers.get("content-type") ?? "",
  });
  assert.ok("feed" in reading);
  return [
    reading.feed.format,
    reading.feed.items.map(({ title, link, published }) => [title, link, published]),
  ];
}
