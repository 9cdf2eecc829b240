import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { AppError } from "../../lib/app-error.ts";

const CLOSED = 0o700;
const OTHERS = 0o077;
/** What only a folder of ours holds. */
const OURS = ["lock", "database", "database-is-in"];

/**
 * Makes the data folder, or makes sure of the one that is there: a folder that can be written to,
 * not of the first program, and closed to the machine's other users.
 */
export function prepareFolder(folder: string, say: (sentence: string) => void): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new AppError(
      "unavailable",
      `${folder} is a file, and the data needs a folder. Nothing was started: set CUTTINGS_DATA to a folder, or to a name that is free.`,
    );
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `The data folder ${folder} cannot be written to. Nothing was started: give the program that right, or set CUTTINGS_DATA to another folder.`,
      { cause },
    );
  }
  refuseFirstProgram(folder);
  close(folder, say);
}

/**
 * One folder after the other: Node's own recursion never ends where a file system answers "no such
 * file" to everything, as /proc does.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, CLOSED);
}

/** The first program kept a database there that this one's cannot open. */
function refuseFirstProgram(folder: string): void {
  if (!existsSync(join(folder, "postgres", "PG_VERSION"))) return;
  throw new AppError(
    "unavailable",
    `${folder} was made by the first Cuttings (0.1), whose database this one cannot open. It is untouched. ` +
      "To take its cuttings and sources out, run that version once more on it (git checkout c9cc4ac, then npm run cuttings -- export), " +
      "and bring them in here with CUTTINGS_DATA set to a new folder (npm run cuttings -- import).",
  );
}

/**
 * What was open to others is closed, and that is said. A folder that holds other things is left:
 * whoever named /tmp did not mean to close it, and what we put into it is closed by itself.
 */
function close(folder: string, say: (sentence: string) => void): void {
  const { mode, uid } = statSync(folder);
  const owns = process.getuid === undefined || process.getuid() === uid;
  if ((mode & OTHERS) === 0 || !owns || process.platform === "win32") return;
  const names = readdirSync(folder);
  if (names.length > 0 && !OURS.some((name) => names.includes(name))) return;
  chmodSync(folder, CLOSED);
  say(`The data folder ${folder} was open to other users of this machine; it is closed now.`);
}
