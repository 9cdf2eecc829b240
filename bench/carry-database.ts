import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { sql } from "kysely";
import { dumpDatabase } from "../src/storage/backup/dump-database.ts";
import { loadDump } from "../src/storage/backup/load-dump.ts";
import { checkBackup, openBackup } from "../src/storage/backup/open-backup.ts";
import { writeBackup } from "../src/storage/backup/write-backup.ts";
import type { Database } from "../src/storage/database.ts";
import { openStorage } from "../src/storage/open/open-storage.ts";
import { aSource } from "../test/helpers/makers.ts";
import { type BenchRow, printRows } from "./bench-row.ts";

const ITEMS = 200_000;
const NOW = new Date("2026-03-01T12:00:00Z");
const NANOSECONDS = 1e6;
const folder = mkdtempSync(join(tmpdir(), "cuttings-carry-"));

try {
  printRows(await carry());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function carry(): Promise<readonly BenchRow[]> {
  const source = await openStorage({ databaseUrl: undefined, folder: join(folder, "one") });
  const target = await openStorage({
    databaseUrl: undefined,
    folder: join(folder, "other"),
    asFound: true,
  });
  const file = join(folder, "all.backup");
  await fill(source.db);
  const memoryBefore = process.memoryUsage().rss;
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();

  const dump = dumpDatabase(source.pool, { program: "bench", now: NOW });
  const backUp = await timed(() => writeBackup(file, dump, { overwrites: false }));
  const check = await timed(() => checkBackup(file));
  const restore = await timed(async () => {
    const backup = await openBackup(file);
    await loadDump(target.pool, backup, { name: file, replaces: false, now: NOW });
  });

  delay.disable();
  clearInterval(watch);
  await target.close();
  await source.close();
  const held = `the loop stood ${Math.round(delay.max / NANOSECONDS)} ms at most, ${Math.round((peak - memoryBefore) / 1e6)} MB more`;
  return [
    {
      name: `backup of ${ITEMS} items`,
      value: `${backUp.seconds} s, ${megabytes(backUp.result)} MB`,
    },
    { name: "its check", value: `${check.seconds} s` },
    { name: "its restore", value: `${restore.seconds} s; in all three ${held}` },
  ];
}

/** Items of 2 kB whose words differ, so that they do not pack better than real ones. */
async function fill(db: Database): Promise<void> {
  const sourceId = await aSource(db);
  await sql`
    insert into story (id, newest_at, first_seen_at) overriding system value
    select number, now(), now() from generate_series(1, ${ITEMS}::integer) as number`.execute(db);
  await sql`
    insert into item (story_id, source_id, link, link_key, item_key, guid, title, excerpt, summary, content, language, seen_at, text_hash)
    select number, ${sourceId}, 'https://example.org/' || number, 'https://example.org/' || number,
      'https://example.org/' || number, number,
      'Report ' || number, left(words, 350), left(words, 350), words, 'en', now(), md5(number::text)
    from generate_series(1, ${ITEMS}::integer) as number,
      lateral (select string_agg(left(md5(number::text || place), 2 + place % 8), ' ') as words
        from generate_series(1, 200) as place) as text`.execute(db);
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly seconds: string; readonly result: T }> {
  const started = performance.now();
  const result = await work();
  return { seconds: ((performance.now() - started) / 1_000).toFixed(1), result };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
