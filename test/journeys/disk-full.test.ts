import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { listCuttings } from "../../src/storage/cuttings/cutting-lists.ts";
import { openStorage, type Storage } from "../../src/storage/open/open-storage.ts";
import { runCuttings } from "../helpers/run-cuttings.ts";
import { serveDesk } from "../helpers/servers/serve-desk.ts";
import { Visitor } from "../helpers/visitor.ts";
import { readyFolder } from "../helpers/database/ready-folder.ts";

const SPARE_BYTES = 300_000;
const CUTTING = {
  headline: "What auditors found",
  line: "Half was paperwork. ".repeat(12),
  link: "https://example.org/report",
  credit: "Auditors",
  date: "2026-11-20",
  language: "en",
};

const disk = mkdtempSync(join(tmpdir(), "cuttings-disk-"));
const filler = join(disk, "filler");
const list = `${disk}.csv`;
const mounted =
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=160m,mode=0700", "tmpfs", disk]).status === 0;
after(() => {
  if (mounted) spawnSync("umount", ["--lazy", disk]);
  rmSync(list, { force: true });
  rmSync(disk, { recursive: true, force: true });
});

test(
  "on a full disk nothing that was stored is lost, people and commands are told, and room is enough to go on",
  { skip: !mounted && "a small disk can be made by root only" },
  async () => {
    const folder = await readyFolder(join(disk, "data"));
    const before = await inFolder(folder, async ({ db }) => {
      const desk = await serveDesk(db);
      try {
        const visitor = await Visitor.as("editor", desk);
        await visitor.post("/desk/cuttings", CUTTING);
        leaveRoom(SPARE_BYTES);
        const { saved, refused } = await postUntilRefused(visitor);
        assert.match(refused, /disk of the database is full/);
        const kept = await listCuttings(db, { states: ["draft"] });
        assert.equal(kept.length, saved + 1);
        return kept;
      } finally {
        await desk.stop();
      }
    });

    writeFileSync(list, manyLines());
    const imported = await runCuttings(["import", list, "--draft"], { CUTTINGS_DATA: folder })
      .ended;
    assert.equal(imported.code, 1, imported.output);
    assert.match(imported.errors, /disk is full|No space left/);

    rmSync(filler);
    await inFolder(folder, async ({ db }) =>
      assert.deepEqual(await listCuttings(db, { states: ["draft"] }), before),
    );
  },
);

async function inFolder<T>(folder: string, body: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage({ databaseUrl: undefined, folder });
  try {
    return await body(storage);
  } finally {
    await storage.close();
  }
}

function leaveRoom(bytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - bytes));
}

async function postUntilRefused(
  visitor: Visitor,
): Promise<{ readonly saved: number; readonly refused: string }> {
  for (let saved = 0; saved < 5_000; saved += 1) {
    const answer = await visitor.post("/desk/cuttings", CUTTING);
    if (answer.status !== 303) return { saved, refused: await answer.text() };
    await answer.arrayBuffer();
  }
  throw new Error("the disk never filled");
}

function manyLines(): string {
  const line = (number: number) =>
    `2026-03-01,Report ${number},${"Words of the line. ".repeat(10)},https://example.org/${number}\n`;
  return `date,headline,line,link\n${Array.from({ length: 500 }, (_, number) => line(number)).join("")}`;
}
