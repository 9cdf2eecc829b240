import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFetcher } from "../../src/fetch/http/create-fetcher.ts";
import { HOUR } from "../../src/lib/duration.ts";
import { openThreads } from "../../src/lib/threads/open-threads.ts";
import { collectSources } from "../../src/pipeline/collect/collect-sources.ts";
import type { DOCUMENT_JOBS } from "../../src/pipeline/documents/document-jobs.ts";
import { openStorage } from "../../src/storage/open/open-storage.ts";
import { addSources } from "../../src/storage/sources/add-sources.ts";
import { listSources } from "../../src/storage/sources/source-lists.ts";
import { aNewSource } from "./makers.ts";

/**
 * Run as a process of its own, to be killed in the middle: reads a document that does not end, by
 * threads that would wait for it, and says so once that is noted. Each life is an hour after the
 * last one, when the claims of the one before are over.
 */
const ENTRY = new URL("loopback/endless-worker.ts", import.meta.url);
const LOOK_EVERY_MS = 20;

const [folder = "", life = "0"] = process.argv.slice(2);
const now = () => new Date(Date.now() + Number(life) * HOUR);
const { db } = await openStorage({ databaseUrl: undefined, folder });
const server = createServer((_, response) => response.end("This never ends"));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;

// The port is another one in each life, and the source the same.
if (life === "1") await addSources(db, [aNewSource()], now());
await db
  .updateTable("source")
  .set({ address: `http://127.0.0.1:${port}/` })
  .execute();
const documents = openThreads<typeof DOCUMENT_JOBS>({
  entry: ENTRY,
  mostThreads: 1,
  deadlineMs: 30_000,
  memoryMb: 128,
});
const { get } = createFetcher({ userAgent: "Test", now, privateNetworks: true });
const collecting = collectSources(
  { db, get, documents, now, gapMs: 0 },
  new AbortController().signal,
);

const look = setInterval(async () => {
  const { parsing_tries: tries } = await db
    .selectFrom("source")
    .select("parsing_tries")
    .executeTakeFirstOrThrow();
  if (tries === Number(life)) process.stdout.write("reading\n");
}, LOOK_EVERY_MS);
await collecting;
clearInterval(look);
for (const { reason } of await listSources(db)) process.stdout.write(`${reason}\n`);
process.exit();
