import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewItem } from "../src/model/item.ts";
import { addItems } from "../src/storage/items/items.ts";
import { openStorage } from "../src/storage/open/open-storage.ts";
import { addSources } from "../src/storage/sources/add-sources.ts";
import { findPostgres, startPostgres } from "../test/helpers/database/start-postgres.ts";
import { aNewSource } from "../test/helpers/makers.ts";
import { type BenchRow, printRows } from "./bench-row.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const ITEMS = 6_000;
/** As many as a group of readings brings at a first round. */
const GROUP = 600;
const SENTENCE =
  "The ministry published what it found when it asked every office how long a citizen waits. ";

printRows([await embedded(), await server()]);

async function embedded(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
  try {
    return {
      name: "items stored, embedded",
      value: await measure({ databaseUrl: undefined, folder }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function server(): Promise<BenchRow> {
  const name = "items stored, Postgres server";
  const programs = findPostgres(15);
  if (programs === undefined)
    return { name, value: "not measured: no Postgres server is installed here" };
  const started = await startPostgres(programs);
  try {
    return { name, value: await measure({ databaseUrl: started.url, folder: "" }) };
  } finally {
    await started.close();
  }
}

async function measure(where: {
  readonly databaseUrl: string | undefined;
  readonly folder: string;
}): Promise<string> {
  const storage = await openStorage(where);
  const [sourceId = 0] = await addSources(storage.db, [aNewSource()], NOW);
  const started = performance.now();
  for (let first = 0; first < ITEMS; first += GROUP) {
    await addItems(
      storage.db,
      Array.from({ length: GROUP }, (_, offset) => anItem(sourceId, first + offset)),
      { now: NOW, rulesVersion: 1 },
    );
  }
  const seconds = (performance.now() - started) / 1_000;
  await storage.close();
  return `${Math.round(ITEMS / seconds)} a second (${ITEMS} items of 2 kB in groups of ${GROUP})`;
}

function anItem(sourceId: number, number: number): NewItem {
  const link = `https://example.org/news/2026/03/${number}`;
  return {
    sourceId,
    link,
    linkKey: link,
    itemKey: link,
    ownKey: `${link} guid:tag:example.org,2026:${number}`,
    guid: `tag:example.org,2026:${number}`,
    title: `Report ${number} on waiting times`,
    excerpt: SENTENCE.repeat(4),
    summary: `<p>${SENTENCE.repeat(4)}</p>`,
    content: `<p>${SENTENCE.repeat(12)}</p>`,
    author: "A. Writer",
    credit: undefined,
    creditLink: undefined,
    language: "en",
    publishedAt: NOW,
    publishedText: undefined,
    said: undefined,
    textHash: String(number),
  };
}
