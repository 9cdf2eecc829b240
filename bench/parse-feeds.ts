import { parseFeed } from "feedsmith";
import { readFeed, readFeedWith } from "../src/parse/feeds/read-feed.ts";
import { printRows, type BenchRow } from "./bench-row.ts";
import { makeFeed, type FeedKind } from "./make-feed.ts";

const KINDS: readonly FeedKind[] = ["rss", "atom"];
const SIZES = [5_000, 50_000, 500_000, 5_000_000];

/** Each reader works at each size for so long, in turns, and its best turn counts: the machine is shared. */
const TURN_MS = 250;
const TURNS = 5;

/** Feeds read in megabytes and items a second, on one core, beside feedsmith on the same bytes. It does not sanitise, so ours is told with and without. */
export function benchParseFeeds(): Promise<readonly BenchRow[]> {
  const rows = KINDS.flatMap((kind) => SIZES.map((size) => compare(kind, makeFeed(kind, size))));
  return Promise.resolve(rows);
}

function compare(kind: FeedKind, body: Uint8Array): BenchRow {
  const reading = readFeed(body, { address: "https://news.example/feed" });
  const items = "feed" in reading ? reading.feed.items.length : 0;
  const readers = {
    ours: () => readFeed(body, { address: "https://news.example/feed" }),
    unsanitised: () => readFeedWith((markup) => markup, body, { address: "https://news.example/feed" }),
    feedsmith: () => parseFeed(new TextDecoder().decode(body)),
  };
  const best = { ours: 0, unsanitised: 0, feedsmith: 0 };
  for (let turn = 0; turn < TURNS; turn += 1) {
    best.ours = Math.max(best.ours, timesASecond(readers.ours));
    best.unsanitised = Math.max(best.unsanitised, timesASecond(readers.unsanitised));
    best.feedsmith = Math.max(best.feedsmith, timesASecond(readers.feedsmith));
  }
  const megabytes = body.length / 1_000_000;
  return {
    name: `parse ${kind}, ${Math.round(body.length / 1_000)} kB, ${items} items`,
    value:
      `${(best.ours * megabytes).toFixed(1)} MB/s, ${Math.round(best.ours * items)} items/s (unsanitised ${(best.unsanitised * megabytes).toFixed(1)} MB/s); ` +
      `feedsmith ${(best.feedsmith * megabytes).toFixed(1)} MB/s, ${Math.round(best.feedsmith * items)} items/s; ` +
      `${(best.ours / best.feedsmith).toFixed(2)} times (unsanitised ${(best.unsanitised / best.feedsmith).toFixed(2)})`,
  };
}

function timesASecond(work: () => unknown): number {
  const start = performance.now();
  let runs = 0;
  let spent = 0;
  do {
    work();
    runs += 1;
    spent = performance.now() - start;
  } while (spent < TURN_MS);
  return (runs * 1_000) / spent;
}

if (import.meta.main) printRows(await benchParseFeeds());
