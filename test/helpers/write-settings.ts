import { openStorage } from "../../src/storage/open/open-storage.ts";
import { sql } from "kysely";

/**
 * Run as a process of its own, to be killed: writes row after row and says each number once the
 * database has acknowledged it.
 */
const [folder = "", first = "0"] = process.argv.slice(2);
const storage = await openStorage({ databaseUrl: undefined, folder });

for (let number = Number(first); ; number += 1) {
  // The row that was under way at the last kill may be there, though nobody was told.
  await sql`insert into setting values (${`row ${number}`}, ${JSON.stringify("x".repeat(2_000))}, now(), 'test') on conflict do nothing`.execute(
    storage.db,
  );
  process.stdout.write(`${number}\n`);
}
