import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createFetcher } from "../src/fetch/http/create-fetcher.ts";
import type { CatalogueSource } from "../src/model/catalogue.ts";
import { collectSources } from "../src/pipeline/collect/collect-sources.ts";
import { loadStarterSources } from "../src/pipeline/bring-in/load-starter-sources.ts";
import type { Fetcher } from "../src/fetch/http/create-fetcher.ts";
import { type Documents, openDocuments } from "../src/pipeline/documents/open-documents.ts";
import { openStorage } from "../src/storage/open/open-storage.ts";
import { makeDue } from "../src/storage/sources/sources.ts";
import { findPostgres, startPostgres } from "../test/helpers/database/start-postgres.ts";
import { type BenchRow, printRows } from "./bench-row.ts";

const PUBLISHERS = 2_000;

type Where = { readonly databaseUrl: string | undefined; readonly folder: string };

const world = fork(
  fileURLToPath(new URL("serve-big-world.ts", import.meta.url)),
  [String(PUBLISHERS)],
  { execArgv: ["--disable-warning=ExperimentalWarning"] },
);
const { sources } = await new Promise<{ sources: readonly CatalogueSource[] }>((resolve) =>
  world.once("message", (message) => resolve(message as never)),
);

printRows(process.argv[2] === "server" ? await onServer() : await embedded());
world.disconnect();

async function embedded(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
  try {
    return await measure("embedded", { databaseUrl: undefined, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onServer(): Promise<readonly BenchRow[]> {
  const programs = findPostgres(15);
  if (programs === undefined)
    return [
      {
        name: "collecting, Postgres server",
        value: "not measured: no Postgres server is installed here",
      },
    ];
  const server = await startPostgres(programs);
  try {
    return await measure("Postgres server", { databaseUrl: server.url, folder: "" });
  } finally {
    await server.close();
  }
}

async function measure(label: string, where: Where): Promise<readonly BenchRow[]> {
  const storage = await openStorage(where);
  const { db } = storage;
  await loadStarterSources(db, sources, new Date());
  const fetcher = createFetcher({
    userAgent: "Cuttings-bench",
    now: () => new Date(),
    privateNetworks: true,
    lookup: async () => ["127.0.0.1"],
  });
  const documents = openDocuments();
  const gaps = watchGaps(fetcher.get);
  await startThreads(documents);

  const first = await round(db, gaps.get, documents);
  const items = Number(
    (
      await db
        .selectFrom("item")
        .select((select) => select.fn.countAll().as("count"))
        .executeTakeFirstOrThrow()
    ).count,
  );
  await makeDue(db, new Date());
  const second = await round(db, gaps.get, documents);
  const memory = Math.round(process.memoryUsage().rss / 1e6);

  await fetcher.close();
  await documents.close();
  await storage.close();
  return [
    {
      name: `first round, ${label}`,
      value: `${Math.round(first.read / first.seconds)} sources and ${Math.round(items / first.seconds)} new items a second (${first.read} sources, ${items} items)`,
    },
    {
      name: `unchanged round, ${label}`,
      value: `${Math.round(second.read / second.seconds)} sources a second (${second.read} sources); memory ${memory} MB; shortest time between requests to one host ${gaps.shortestMs()} ms`,
    },
  ];
}

async function round(
  db: Parameters<typeof makeDue>[0],
  get: Fetcher["get"],
  documents: Documents,
): Promise<{ readonly read: number; readonly seconds: number }> {
  const started = performance.now();
  const read = await collectSources(
    { db, get, documents, now: () => new Date() },
    new AbortController().signal,
  );
  return { read, seconds: (performance.now() - started) / 1_000 };
}

/** A program that runs for days starts its threads once, as it loads its modules once. */
async function startThreads(documents: Documents): Promise<void> {
  const page = {
    bytes: new TextEncoder().encode("<p>An empty page.</p>"),
    rule: { from: "json-ld" as const },
  };
  const ended = await Promise.all([1, 2].map(() => documents.run("readByRule", page)));
  if (ended.some(({ outcome }) => outcome !== "done")) throw new Error("no threads for documents");
}

/**
 * Notes how close two requests to one host come: from the end of one to the beginning of the next.
 */
function watchGaps(get: Fetcher["get"]): {
  readonly get: Fetcher["get"];
  readonly shortestMs: () => number;
} {
  const ended = new Map<string, number>();
  let shortest = Infinity;
  return {
    get: async (address, request) => {
      const { host } = new URL(address);
      shortest = Math.min(shortest, performance.now() - (ended.get(host) ?? -Infinity));
      const fetched = await get(address, request);
      ended.set(host, performance.now());
      return fetched;
    },
    shortestMs: () => Math.round(shortest),
  };
}
