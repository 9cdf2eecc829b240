import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { draftCutting } from "../../src/desk/draft-cutting.ts";
import { moveCutting } from "../../src/desk/move-cutting.ts";
import { createFetcher } from "../../src/fetch/http/create-fetcher.ts";
import { collectSources } from "../../src/pipeline/collect/collect-sources.ts";
import { openDocuments } from "../../src/pipeline/documents/open-documents.ts";
import { unpackItems } from "../../src/pipeline/documents/pack-items.ts";
import { itemsIn } from "../../src/pipeline/collect/items-in.ts";
import type { SourceReading } from "../../src/pipeline/collect/source-reading.ts";
import { openStorage } from "../../src/storage/open/open-storage.ts";
import { addSources } from "../../src/storage/sources/add-sources.ts";
import { makeDue } from "../../src/storage/sources/sources.ts";
import { listStories } from "../../src/storage/stories/stories.ts";
import { aNewSource } from "./makers.ts";
import { placeAll } from "./database/place-all.ts";

/**
 * Run as a process of its own, to be killed: reads feeds in which all is new and publishes what
 * they bring, and says each link and each address once the database has acknowledged it. A
 * database that dies under it is waited for, as the desk does.
 */
const FEEDS = 8;
const ITEMS_A_FEED = 25;
const RETRY_MS = 50;

const [folder = "", run = "0"] = process.argv.slice(2);
const storage = await openStorage({ databaseUrl: undefined, folder });
void storage.lost.then(() => process.exit(2));
const documents = openDocuments();
const port = await serveFeeds();
const fetcher = createFetcher({
  userAgent: "Test",
  now: () => new Date(),
  privateNetworks: true,
  lookup: async () => ["127.0.0.1"],
});
await addSources(storage.db, Array.from({ length: FEEDS }, aSource), new Date());
await Promise.all([again(collect), again(publish)]);

async function again(step: () => Promise<void>): Promise<never> {
  for (;;) await step().catch(() => pause(RETRY_MS));
}

async function collect(): Promise<void> {
  await makeDue(storage.db, new Date());
  const collecting = {
    db: storage.db,
    get: fetcher.get,
    now: () => new Date(),
    gapMs: 0,
    documents,
    onReading: (reading: SourceReading) =>
      acknowledge(
        "item",
        itemsIn(reading)
          .items.pieces.flatMap(unpackItems)
          .map(({ link }) => link),
      ),
  };
  await collectSources(collecting, new AbortController().signal);
}

async function publish(): Promise<void> {
  await placeAll(storage.db, new Date());
  const [story] = await listStories(storage.db, { state: "inbox", most: 1 });
  if (story === undefined) return pause(RETRY_MS);
  const by = { by: "ana", now: new Date() };
  const id = await draftCutting(storage.db, { storyId: story.id, ...by });
  await moveCutting(storage.db, id, { to: "published", ...by });
  acknowledge("cutting", [String(id)]);
}

function acknowledge(what: string, names: readonly string[]): void {
  process.stdout.write(names.map((name) => `${what} ${name}\n`).join(""));
}

/** Their port is another one at each run, so their name carries the run. */
function aSource(_: unknown, number: number) {
  const hostKey = `f${number}.r${run}.localhost`;
  return { ...aNewSource(), address: `http://${hostKey}:${port}/feed.json`, hostKey };
}

async function serveFeeds(): Promise<number> {
  let made = 0;
  const server = createServer((_request, response) => {
    const items = Array.from({ length: ITEMS_A_FEED }, () => {
      const url = `https://news.example.org/${run}/${++made}`;
      return { id: url, url, title: `What office ${made} did`, content_text: "It did it well." };
    });
    response.setHeader("content-type", "application/feed+json");
    response.end(
      JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "F", items }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
