import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStorage } from "../../../src/storage/open/open-storage.ts";

const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/", import.meta.url));
/** What a first start writes comes from these, and from the packages that are installed. */
const MAKERS = ["src/storage/migrations/*.ts", "src/storage/open/*.ts", "package-lock.json"];

/**
 * Makes a data folder in which the program has started once, by copying one that is kept from the
 * first test that asks: making a database takes seconds of work, and few tests are about that.
 */
export async function readyFolder(folder: string): Promise<string> {
  const ready = join(CACHE, `ready-folder-${hashOfMakers()}`);
  if (!existsSync(ready)) await makeReady(ready);
  // Postgres starts in folders only that keep others out, and cpSync makes its own.
  execFileSync("cp", ["-a", ready, folder]);
  return folder;
}

async function makeReady(ready: string): Promise<void> {
  const making = mkdtempSync(join(CACHE, "ready-"));
  await (await openStorage({ databaseUrl: undefined, folder: making })).close();
  try {
    renameSync(making, ready);
  } catch {
    // Another process was quicker.
    rmSync(making, { recursive: true });
  }
}

function hashOfMakers(): string {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const hash = createHash("sha256");
  for (const file of globSync(MAKERS, { cwd: root }).sort())
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 12);
}
