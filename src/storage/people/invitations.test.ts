import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { DAY } from "../../lib/duration.ts";
import type { Database } from "../database.ts";
import {
  addInvitation,
  closeFirstInvitation,
  findInvitation,
  listOpenInvitations,
  type NewInvitation,
  renewFirstInvitation,
  revokeInvitation,
  revokeInvitationsOf,
  useInvitation,
} from "./invitations.ts";
import { addPerson } from "./people.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ENDS = new Date(NOON.getTime() + DAY);

function anInvitation(with_: Partial<NewInvitation> = {}): NewInvitation {
  const invitation = { tokenHash: "a", email: undefined, role: "editor", by: "ann" } as const;
  return { ...invitation, expiresAt: ENDS, ...with_ };
}

const addAnn = (db: Database) =>
  addPerson(
    db,
    { id: "ann", name: "Ann", email: "ann@example.org", role: "administrator", passwordHash: "h" },
    NOON,
  );

const openOnes = async (db: Database, now = NOON) =>
  (await listOpenInvitations(db, now)).map(({ email, by }) => [email, by]);

test(
  "of many who open one link at the same moment one comes in",
  withDatabase(async (db) => {
    await addInvitation(db, anInvitation({ email: "bob@example.org" }), NOON);
    const used = await Promise.all([1, 2, 3, 4].map(() => useInvitation(db, "a", NOON)));
    const [whose, ...more] = used.filter((one) => one !== undefined);
    assert.deepEqual(whose, { role: "editor", email: "bob@example.org" });
    assert.deepEqual(more, []);
    assert.equal(await findInvitation(db, "a", NOON), undefined);
  }),
);

test(
  "a link that is over, taken back or unknown lets nobody in",
  withDatabase(async (db) => {
    const id = await addInvitation(db, anInvitation(), NOON);
    assert.equal(await useInvitation(db, "a", ENDS), undefined);
    assert.equal(await useInvitation(db, "b", NOON), undefined);
    assert.deepEqual(await revokeInvitation(db, id, NOON), { role: "editor", email: undefined });
    assert.equal(await revokeInvitation(db, id, NOON), undefined, "once");
    assert.equal(await useInvitation(db, "a", NOON), undefined);
  }),
);

test(
  "open ones are listed by the name of who made them, the newest first",
  withDatabase(async (db) => {
    await addAnn(db);
    await addInvitation(db, anInvitation({ email: "bob@example.org" }), NOON);
    await addInvitation(db, anInvitation({ tokenHash: "b", by: "the command" }), NOON);
    await addInvitation(db, anInvitation({ tokenHash: "c", expiresAt: NOON }), NOON);
    assert.deepEqual(await openOnes(db), [
      [undefined, "the command"],
      ["bob@example.org", "Ann"],
    ]);
    assert.deepEqual(await openOnes(db, ENDS), []);
  }),
);

test(
  "with a person go the links that they made and those made for them",
  withDatabase(async (db) => {
    await addInvitation(db, anInvitation({ tokenHash: "by", by: "bob" }), NOON);
    await addInvitation(db, anInvitation({ tokenHash: "for", email: "bob@example.org" }), NOON);
    await addInvitation(db, anInvitation({ tokenHash: "other", by: "eve" }), NOON);
    const bob = { id: "bob", email: "bob@example.org" };
    assert.equal(await revokeInvitationsOf(db, bob, NOON), 2);
    assert.deepEqual(await openOnes(db), [[undefined, "eve"]]);
  }),
);

test(
  "the first link is renewed at each start until somebody came in, and there is one at most",
  withDatabase(async (db) => {
    const renew = (tokenHash: string) =>
      renewFirstInvitation(db, anInvitation({ tokenHash, role: "administrator" }), NOON);
    assert.equal(await renew("first"), true);
    assert.equal(await renew("second"), true);
    assert.equal(await findInvitation(db, "first", NOON), undefined);
    assert.notEqual(await findInvitation(db, "second", NOON), undefined);
    await Promise.all(["third", "fourth"].map(renew));
    assert.equal((await openOnes(db)).length, 1);

    await closeFirstInvitation(db, NOON);
    await addAnn(db);
    assert.equal(await renew("fifth"), false);
    assert.deepEqual(await openOnes(db), []);
  }),
);
