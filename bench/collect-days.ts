import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFetcher } from "../src/fetch/http/create-fetcher.ts";
import { collectSources } from "../src/pipeline/collect/collect-sources.ts";
import { openDocuments } from "../src/pipeline/documents/open-documents.ts";
import { itemsIn } from "../src/pipeline/collect/items-in.ts";
import type { SourceReading } from "../src/pipeline/collect/source-reading.ts";
import { troubleIn } from "../src/pipeline/collect/trouble-in.ts";
import { openStorage } from "../src/storage/open/open-storage.ts";
import { addSources } from "../src/storage/sources/add-sources.ts";
import { serveDays } from "../world/serve-days.ts";

/**
 * By hand: `node bench/collect-days.ts FOLDER` reads whole days of real items (world/README.md
 * tells the form) through the pipeline and says what became of each.
 */
const [days = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "cuttings-days-"));
const served = await serveDays(days);
const storage = await openStorage({ databaseUrl: undefined, folder });
const fetcher = createFetcher({
  userAgent: "Cuttings-bench",
  now: () => new Date(),
  privateNetworks: true,
});
const documents = openDocuments();
const readings: SourceReading[] = [];

await addSources(
  storage.db,
  served.sources.map(({ name, address }, index) => ({
    name,
    publisher: name,
    address,
    homepage: undefined,
    kind: "feed",
    place: "international",
    languages: [],
    field: "press",
    origin: "import",
    hostKey: `host ${index}`,
  })),
  new Date(),
);
const started = performance.now();
await collectSources(
  {
    db: storage.db,
    get: fetcher.get,
    documents,
    now: () => new Date(),
    onReading: (reading) => readings.push(reading),
  },
  new AbortController().signal,
);
const seconds = (performance.now() - started) / 1_000;

const given = served.sources.reduce((sum, source) => sum + source.items, 0);
const skipped = readings.reduce((sum, reading) => sum + itemsIn(reading).skipped.count, 0);
const reasons = readings.flatMap((reading) => itemsIn(reading).skipped.told);
const failed = readings.filter((reading) => troubleIn(reading) !== undefined);
const stored = (await storage.db.selectFrom("item").select("id").execute()).length;
const sightings = (await storage.db.selectFrom("sighting").select("item_id").execute()).length;
console.log(
  `${served.sources.length} feeds with ${given} items: ${stored} stored, ${sightings - stored} more sightings of the same links, ${skipped} left out, ${failed.length} feeds failed; ${seconds.toFixed(1)} s`,
);
for (const reason of reasons.slice(0, 20)) console.log(`left out: ${reason}`);
for (const reading of failed)
  console.log(`failed: ${reading.source.name}: ${troubleIn(reading)?.reason}`);

await fetcher.close();
await documents.close();
await storage.close();
await served.close();
rmSync(folder, { recursive: true, force: true });
