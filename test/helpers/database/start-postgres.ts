import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { THROWN_AWAY } from "./thrown-away.ts";
import type { TestPostgres } from "./start-test-postgres.ts";

/** The folder of that version's programs where Debian puts them; undefined where it is not installed. */
export function findPostgres(version: number): string | undefined {
  const programs = `/usr/lib/postgresql/${version}/bin`;
  return existsSync(join(programs, "initdb")) ? programs : undefined;
}

/**
 * Starts a throw-away server on a Unix socket. It refuses to run as root, so that root lends it
 * another user.
 */
export async function startPostgres(
  programs: string,
  { locale = ["-E", "UTF8"] }: { readonly locale?: readonly string[] } = {},
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-pg-"));
  const user = unprivilegedUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const options = { ...user, env: { PATH: process.env.PATH, LC_ALL: "C" }, cwd: folder };

  execFileSync(
    join(programs, "initdb"),
    ["-D", join(folder, "data"), "-U", "test", "--auth=trust", ...locale, "--no-sync"],
    { ...options, stdio: "ignore" },
  );
  const server = spawn(
    join(programs, "postgres"),
    [
      "-D",
      join(folder, "data"),
      "-k",
      folder,
      "-c",
      "listen_addresses=",
      ...THROWN_AWAY.flatMap((setting) => ["-c", setting]),
    ],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (piece: Buffer) => {
      said += piece.toString();
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`postgres did not start: ${said}`)));
  });

  return {
    url: `postgres://test@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async close() {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number =>
    Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
