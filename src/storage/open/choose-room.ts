import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { noDatabase } from "./find-programs.ts";

/** Where a database lives, and as whom its processes run. */
export type Room = {
  /** Absolute. Holds `database`, `socket` and `password`. */
  readonly folder: string;
  /** Holds `bin`, reachable for whoever runs them. */
  readonly programs: string;
  /** Stands before each command. */
  readonly wrap: readonly string[];
  readonly user: User | undefined;
};
type User = { readonly uid: number; readonly gid: number };

/** Nobody's number on every system of today. */
const NOBODY = 65_534;
/** Postgres refuses to run as root. In a namespace of its own root is "nobody" and files stay root's. */
const NAMESPACE = ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
/** In the data folder: where the database is, when it could not be there. */
const ELSEWHERE = "database-is-in";

/**
 * Decides where the data folder's database lives and who runs it: we ourselves; as root, root
 * renamed; where that is not allowed, an unprivileged user in a folder that it can reach, which
 * `say` is told.
 */
export function chooseRoom(
  dataFolder: string,
  programs: string,
  say: (sentence: string) => void,
): Room {
  const folder = resolve(dataFolder);
  if (process.getuid?.() !== 0) return proved({ folder, programs, wrap: [], user: undefined });

  const lent = readElsewhere(folder);
  if (lent !== undefined) return asOwner(lent, programs);
  if (existsSync(join(folder, "database")) && statSync(join(folder, "database")).uid !== 0)
    return asOwner(folder, programs);
  const renamed: Room = { folder, programs, wrap: NAMESPACE, user: undefined };
  if (runs(renamed)) return renamed;
  if (existsSync(join(folder, "database")))
    throw noDatabase(
      `The database in ${folder} is root's, and this machine does not let root run it (user namespaces are closed). Start as an ordinary user who owns that folder.`,
      undefined,
    );
  return lend(folder, programs, say);
}

/** The version that the programs say of themselves proves that they run here at all (musl has no glibc). */
function proved(room: Room): Room {
  const tried = tryProgram(room);
  if (tried.status === 0) return room;
  throw noDatabase(
    `The embedded database does not run on this machine (${(tried.error?.message ?? String(tried.stderr)).trim()}).`,
    tried.error,
  );
}

function runs(room: Room): boolean {
  return tryProgram(room).status === 0;
}

function tryProgram({ programs, wrap, user, folder }: Room) {
  const [file = "", ...args] = [...wrap, join(programs, "bin", "postgres"), "--version"];
  return spawnSync(file, args, { ...user, cwd: user === undefined ? folder : "/" });
}

function readElsewhere(folder: string): string | undefined {
  const file = join(folder, ELSEWHERE);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/** Root may run as anybody, so a database that somebody else owns is run by its owner. */
function asOwner(folder: string, programs: string): Room {
  const { uid, gid } =
    statSync(join(folder, "database"), { throwIfNoEntry: false }) ?? statSync(folder);
  return proved(withReachablePrograms({ folder, programs, wrap: [], user: { uid, gid } }));
}

function lend(dataFolder: string, programs: string, say: (sentence: string) => void): Room {
  const user = nobody();
  const name = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  for (const folder of [`${dataFolder}-database`, `/var/lib/cuttings/${name}`]) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
    if (spawnSync("test", ["-w", folder], { ...user, cwd: "/" }).status !== 0) continue;
    const room = proved(withReachablePrograms({ folder, programs, wrap: [], user }));
    writeFileSync(join(dataFolder, ELSEWHERE), `${folder}\n`);
    say(
      `Postgres does not run as root, and this machine has no namespaces to rename root in: the database lives in ${folder} and runs as the user nobody.`,
    );
    return room;
  }
  throw noDatabase(
    "Postgres does not run as root, and the user nobody reaches neither the data folder's place nor /var/lib/cuttings. Start as an ordinary user.",
    undefined,
  );
}

/** A clone below /root is closed to others, so they get the programs beside their database. */
function withReachablePrograms(room: Room): Room {
  if (runs(room)) return room;
  const copy = join(room.folder, "programs");
  cpSync(room.programs, copy, { recursive: true, verbatimSymlinks: true });
  return { ...room, programs: copy };
}

function nobody(): User {
  try {
    const id = (flag: string): number =>
      Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return { uid: NOBODY, gid: NOBODY };
  }
}
