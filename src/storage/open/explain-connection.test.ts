import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import {
  inDatabase,
  serverAddress,
  withDatabase,
} from "../../../test/helpers/database/with-database.ts";
import { AppError } from "../../lib/app-error.ts";
import { explainConnection } from "./explain-connection.ts";
import { openStorage } from "./open-storage.ts";

async function sentenceOf(databaseUrl: string): Promise<string> {
  try {
    await openStorage({ databaseUrl, folder: "unused" });
  } catch (error) {
    assert.ok(error instanceof AppError, String(error));
    return error.message;
  }
  return assert.fail("it opened");
}

async function changed(change: (url: URL) => void): Promise<string> {
  const url = new URL(inDatabase(await serverAddress(), "postgres").connectionString ?? "");
  change(url);
  return url.href;
}

const CASES: readonly (readonly [what: string, change: (url: URL) => void, says: RegExp])[] = [
  ["a wrong password", (url) => (url.password = "wrong"), /refuses the password/],
  [
    "a user whom it does not know",
    (url) => (url.username = "nobody-here"),
    /does not know the user/,
  ],
  [
    "a database that it does not have",
    (url) => (url.pathname = "/none-here"),
    /no database of that name/,
  ],
  [
    "a socket that is not there",
    (url) => url.searchParams.set("host", "/nowhere"),
    /its socket cannot be opened/,
  ],
  [
    "a server that speaks no TLS",
    (url) => url.searchParams.set("sslmode", "require"),
    /speaks no TLS/,
  ],
];

for (const [what, change, says] of CASES)
  test(`${what} is said`, async () => {
    const sentence = await sentenceOf(await changed(change));
    assert.match(sentence, says);
    assert.match(sentence, /Nothing was started\.$/);
  });

test("a port where nothing listens is said", async () => {
  assert.match(await sentenceOf("postgres://me:secret@127.0.0.1:9/none"), /nothing listens/);
});

for (const address of ["postgres://me:se#cret@db:5432/x", "postgres://[/x"])
  test(`an address that does not parse is said without its password: ${address}`, async () => {
    const sentence = await sentenceOf(address);
    assert.match(sentence, /is no address of a database/);
    assert.doesNotMatch(sentence, /cret/);
  });

test(
  "a server without a free connection is said",
  withDatabase(async (db) => {
    const role = `full_${process.pid}`;
    await sql`create role ${sql.id(role)} login password 'secret' connection limit 0`.execute(db);
    const full = await changed((url) => Object.assign(url, { username: role, password: "secret" }));
    assert.match(await sentenceOf(full), /has no connection free/);
    await sql`drop role ${sql.id(role)}`.execute(db);
  }),
);

test("a machine that has no address, and a certificate that is not trusted, are said", () => {
  const failed = (code: string) =>
    explainConnection(Object.assign(new Error(code), { code, syscall: "getaddrinfo" }))?.message;
  assert.match(failed("ENOTFOUND") ?? "", /no machine of that name/);
  assert.match(failed("SELF_SIGNED_CERT_IN_CHAIN") ?? "", /does not trust/);
});

test("what is no matter of the connection is left as it is", () => {
  assert.equal(explainConnection(new Error("a migration is wrong")), undefined);
});
