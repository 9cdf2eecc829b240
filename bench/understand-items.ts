import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DAY } from "../src/lib/duration.ts";
import { groupStories } from "../src/pipeline/understand/group-stories.ts";
import { openFactFinder } from "../src/pipeline/understand/open-fact-finder.ts";
import { openGrouper } from "../src/pipeline/understand/open-grouper.ts";
import { placeAlone } from "../src/pipeline/understand/place-alone.ts";
import { understandItems } from "../src/pipeline/understand/understand-items.ts";
import { addItems } from "../src/storage/items/items.ts";
import type { Database } from "../src/storage/database.ts";
import { openStorage } from "../src/storage/open/open-storage.ts";
import { addSources } from "../src/storage/sources/add-sources.ts";
import { listUnplaced, placeInNewStories } from "../src/storage/stories/place-items.ts";
import { findPostgres, startPostgres } from "../test/helpers/database/start-postgres.ts";
import { aNewItem, aNewSource } from "../test/helpers/makers.ts";
import { type DaysItem, readDays } from "../world/read-days.ts";
import { seedRandom } from "../world/seed-random.ts";
import { type BenchRow, printRows } from "./bench-row.ts";

/**
 * So many items of seven days are remembered by a grouper that was just started, and so many more come.
 * `--data` holds days of real items, of whose halves they are put together; `server` asks a server.
 */
const { values, positionals } = parseArgs({
  options: {
    data: { type: "string" },
    alive: { type: "string", default: "200000" },
    coming: { type: "string", default: "6000" },
  },
  allowPositionals: true,
});
const folder = values.data ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
const ALIVE = Number(values.alive);
const COMING = Number(values.coming);
const NOW = new Date("2026-03-01T12:00:00Z");
const AT_A_TIME = 600;
const SPAN_MS = 7 * DAY - DAY / 24;
const where = positionals.includes("server") ? "a server" : "embedded";
const GO_ON = new AbortController().signal;

const days = join(folder, "days");
if (!existsSync(days))
  printRows([{ name: "items understood", value: `not measured: no days in ${folder}` }]);
else printRows(await onDatabase(await readDays(days)));

async function onDatabase(
  given: ReadonlyMap<string, readonly DaysItem[]>,
): Promise<readonly BenchRow[]> {
  const kept = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
  const programs = where === "embedded" ? undefined : findPostgres(15);
  const server = programs === undefined ? undefined : await startPostgres(programs);
  const storage = await openStorage({ databaseUrl: server?.url, folder: kept });
  try {
    return await measure(storage.db, given);
  } finally {
    await storage.close();
    await server?.close();
    rmSync(kept, { recursive: true, force: true });
  }
}

async function measure(
  db: Database,
  given: ReadonlyMap<string, readonly DaysItem[]>,
): Promise<readonly BenchRow[]> {
  const make = await openMaker(db, given);
  await make(ALIVE, (share) => new Date(NOW.getTime() - (1 - share) * SPAN_MS));
  for (let placed = 1; placed > 0;)
    placed = await placeInNewStories(db, (await listUnplaced(db, AT_A_TIME)).map(placeAlone));
  const grouper = openGrouper();
  const finder = openFactFinder();
  const own = { db, now: () => NOW, holder: "bench" };
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 100);
  const restart = await secondsOf(() => groupStories({ ...own, grouper }, GO_ON));
  await make(COMING, () => NOW);
  const facts = await secondsOf(() => understandItems({ ...own, facts: finder }, GO_ON));
  const groups = await secondsOf(() => groupStories({ ...own, grouper }, GO_ON));
  clearInterval(watch);
  await Promise.all([grouper.close(), finder.close()]);
  const name = (what: string) => `${what}, ${ALIVE} alive, ${where}`;
  const aSecond = (seconds: number) => `${Math.round(COMING / seconds)} a second`;
  return [
    { name: name("memory of a new grouper"), value: `${restart.toFixed(1)} s` },
    { name: name("items understood and grouped"), value: aSecond(facts + groups) },
    { name: name("of this, facts and places"), value: aSecond(facts) },
    { name: name("of this, stories"), value: aSecond(groups) },
    { name: name("most memory of the process"), value: `${Math.round(highest / 1e6)} MB` },
  ];
}

/** Stores items whose titles and leads are halves of real ones of one language. */
async function openMaker(db: Database, given: ReadonlyMap<string, readonly DaysItem[]>) {
  const items = [...given.values()].flat().filter(({ title }) => (title ?? "") !== "");
  const byLanguage = Map.groupBy(items, ({ language }) => language ?? "");
  const sources = await addSources(
    db,
    [...given.keys()].map((address, at) => ({
      ...aNewSource(),
      name: address,
      address,
      hostKey: `host ${at}`,
    })),
    NOW,
  );
  const sourceOf = new Map([...given.keys()].map((address, at) => [address, sources[at] ?? 0]));
  const { pick } = seedRandom(1);
  let count = 0;
  const one = (publishedAt: Date) => {
    const item = pick(items);
    const [b, c, d] = [1, 2, 3].map(() => pick(byLanguage.get(item.language ?? "") ?? items));
    const link = `https://example.org/${count++}`;
    const excerpt = `${half(c?.description, 0)} ${half(d?.description, 1)}`;
    return aNewItem({
      sourceId: sourceOf.get(item.source) ?? 0,
      link,
      linkKey: link,
      itemKey: link,
      textHash: link,
      publishedAt,
      excerpt,
      summary: excerpt,
      title: `${half(item.title, 0)} ${half(b?.title, 1)}`,
      language: item.language ?? undefined,
    });
  };
  return async (most: number, timeOf: (share: number) => Date): Promise<void> => {
    for (let first = 0; first < most; first += AT_A_TIME) {
      const at = timeOf(first / most);
      const batch = Array.from({ length: Math.min(AT_A_TIME, most - first) }, () => one(at));
      await addItems(db, batch, { now: at, rulesVersion: 1 });
    }
  };
}

function half(text: string | null | undefined, which: 0 | 1): string {
  const words = (text ?? "").slice(0, 400).split(" ");
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(" ");
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
