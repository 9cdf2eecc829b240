import { parseFeed } from "feedsmith";
import { readFeed, readRawFeed } from "../src/parse/feeds/read-feed.ts";
import { printRows, spreadOf, type BenchRow } from "./bench-row.ts";
import { makeFeed, type FeedKind } from "./make-feed.ts";

const KINDS: readonly FeedKind[] = ["rss", "atom"];
const SIZES = [5_000, 50_000, 500_000, 5_000_000];

/**
 * Each reader works at each size for so long, in turns, and the middle of the turns counts: the
 * machine is shared.
 */
const TURN_MS = 250;
const TURNS = 7;

/**
 * Feeds read in megabytes and items a second, on one core, beside feedsmith on the same bytes. It
 * does not sanitise, so ours is told with and without.
 */
export function benchParseFeeds(): Promise<readonly BenchRow[]> {
  const rows = KINDS.flatMap((kind) => SIZES.map((size) => compare(kind, makeFeed(kind, size))));
  return Promise.resolve(rows);
}

function compare(kind: FeedKind, body: Uint8Array): BenchRow {
  const reading = readFeed(body, { address: "https://news.example/feed" });
  const items = "feed" in reading ? reading.feed.items.length : 0;
  const readers = {
    ours: () => readFeed(body, { address: "https://news.example/feed" }),
    unsanitised: () => readRawFeed(body, { address: "https://news.example/feed" }),
    feedsmith: () => parseFeed(new TextDecoder().decode(body)),
  };
  const turns = Array.from({ length: TURNS }, () => ({
    ours: timesASecond(readers.ours),
    unsanitised: timesASecond(readers.unsanitised),
    feedsmith: timesASecond(readers.feedsmith),
  }));
  const middle = {
    ours: medianOf(turns.map((turn) => turn.ours)),
    unsanitised: medianOf(turns.map((turn) => turn.unsanitised)),
    feedsmith: medianOf(turns.map((turn) => turn.feedsmith)),
    ratio: medianOf(turns.map((turn) => turn.ours / turn.feedsmith)),
    unsanitisedRatio: medianOf(turns.map((turn) => turn.unsanitised / turn.feedsmith)),
  };
  const megabytes = body.length / 1_000_000;
  return {
    name: `parse ${kind}, ${Math.round(body.length / 1_000)} kB, ${items} items`,
    value:
      `${(middle.ours * megabytes).toFixed(1)} MB/s, ${Math.round(middle.ours * items)} items/s (unsanitised ${(middle.unsanitised * megabytes).toFixed(1)} MB/s); ` +
      `feedsmith ${(middle.feedsmith * megabytes).toFixed(1)} MB/s, ${Math.round(middle.feedsmith * items)} items/s; ` +
      `${middle.ratio.toFixed(2)} times (unsanitised ${middle.unsanitisedRatio.toFixed(2)})`,
  };
}

function medianOf(rates: readonly number[]): number {
  return spreadOf(rates).median;
}

/**
 * By the time of the processor, collecting garbage included: what waits for another program costs
 * nothing.
 */
function timesASecond(work: () => unknown): number {
  const start = process.cpuUsage();
  let runs = 0;
  let spent = 0;
  do {
    work();
    runs += 1;
    const used = process.cpuUsage(start);
    spent = (used.user + used.system) / 1_000;
  } while (spent < TURN_MS);
  return (runs * 1_000) / spent;
}

if (import.meta.main) printRows(await benchParseFeeds());
