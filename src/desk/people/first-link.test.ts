import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { AppError } from "../../lib/app-error.ts";
import type { Database } from "../../storage/database.ts";
import { listPeople } from "../../storage/people/people.ts";
import { comeIn } from "./come-in.ts";
import { hashToken, inviteFirst, inviteUser } from "./invite-user.ts";

const NOW = new Date("2026-11-23T12:00:00Z");

test(
  "the link of a new start replaces the one before",
  withDatabase(async (db) => {
    const first = await inviteFirst(db, NOW);
    const second = await inviteFirst(db, NOW);
    await assert.rejects(enter(db, first, "old@example.org"), isOver);
    await enter(db, second, "ann@example.org");
    assert.equal((await listPeople(db)).length, 1);
  }),
);

test(
  "all first links are over when somebody came in, by whichever link",
  withDatabase(async (db) => {
    const first = await inviteFirst(db, NOW);
    await enter(
      db,
      await inviteUser(db, { role: "scout", by: "test", now: NOW }),
      "sam@example.org",
    );
    await assert.rejects(enter(db, first, "eve@example.org"), isOver);
    assert.equal(await inviteFirst(db, NOW), undefined);
    assert.equal((await listPeople(db)).length, 1);
  }),
);

test(
  "of many starts and many who come at one moment, one gets in",
  withDatabase(async (db) => {
    const links = await Promise.all(Array.from({ length: 4 }, () => inviteFirst(db, NOW)));
    const comings = links.flatMap((link, index) => [
      enter(db, link, `a${index}@example.org`),
      enter(db, link, `b${index}@example.org`),
      inviteFirst(db, NOW),
    ]);
    await Promise.allSettled(comings);
    assert.ok((await listPeople(db)).length <= 1);
    const last = await inviteFirst(db, NOW);
    if (last !== undefined) await enter(db, last, "last@example.org");
    assert.equal((await listPeople(db)).length, 1);
    assert.equal(await inviteFirst(db, NOW), undefined);
  }),
);

test(
  "an address that has an account already leaves the invitation good",
  withDatabase(async (db) => {
    await enter(db, await inviteFirst(db, NOW), "ann@example.org");
    const link = await inviteUser(db, { role: "editor", by: "test", now: NOW });
    await assert.rejects(enter(db, link, "Ann@example.org"), /account with that address already/);
    await enter(db, link, "bo@example.org");
    assert.equal((await listPeople(db)).length, 2);
  }),
);

function enter(db: Database, path: string | undefined, email: string): Promise<void> {
  const token = new URL(path ?? "", "https://desk.example").searchParams.get("token") ?? "";
  const tokenHash = hashToken(token);
  return comeIn(db, { tokenHash, name: "Ann", email, passwordHash: "a hash", now: NOW });
}

function isOver(error: unknown): boolean {
  return error instanceof AppError && error.code === "not_found";
}
