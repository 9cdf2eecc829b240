import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../../src/storage/open/open-embedded.ts";
import { THROWN_AWAY } from "./thrown-away.ts";

export type TestPostgres = { readonly url: string; close(): Promise<void> };

/** The embedded Postgres of the program, in a folder that goes with it. */
export async function startTestPostgres(
  options: { readonly locale?: readonly string[] } = {},
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-test-"));
  const embedded = await openEmbedded({
    folder,
    say: () => undefined,
    settings: THROWN_AWAY,
    ...options,
  });
  const { host = "", user = "", password, database = "", port } = embedded.connection;
  const query = new URLSearchParams({ host, port: String(port) });
  return {
    url: `postgres://${user}:${String(password)}@localhost/${database}?${query}`,
    async close() {
      await embedded.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
