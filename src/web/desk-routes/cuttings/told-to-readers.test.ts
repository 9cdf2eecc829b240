import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../../../../test/helpers/at-desk.ts";
import type { Visitor } from "../../../../test/helpers/visitor.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";
import type { Database } from "../../../storage/database.ts";

const WORDS = {
  headline: "Registrars meet",
  link: "https://example.org/meeting",
  date: "2026-11-20",
  language: "en",
};

async function published(db: Database) {
  const [cutting] = await listCuttings(db, { states: ["published", "withdrawn"] });
  assert.ok(cutting);
  return cutting;
}

/** Saves the public cutting's form with these fields. */
async function save(db: Database, visitor: Visitor, fields: Readonly<Record<string, string>>) {
  const { id, revision } = await published(db);
  const saved = await visitor.post(`/desk/cuttings/${id}`, {
    ...WORDS,
    ...fields,
    _method: "put",
    revision: String(revision),
  });
  assert.equal(saved.status, 303);
  const { correction, correctedAt } = await published(db);
  return { correction, isTold: correctedAt !== undefined, at: correctedAt };
}

test(
  "a note makes a save a correction, can be mended, and no note makes it a small edit",
  atDesk("publisher", async ({ db, visitor }) => {
    await visitor.post("/desk/cuttings", { ...WORDS, wanted: "published" });
    const small = await save(db, visitor, { headline: "Registrars met", correction: "" });
    assert.equal(small.isTold, false);
    const note = "It was\u202e Tartu.";
    const told = await save(db, visitor, { headline: "Registrars met in Tartu", correction: note });
    assert.deepEqual([told.correction, told.isTold], ["It was Tartu.", true]);
    const mended = await save(db, visitor, {
      headline: "Registrars met in Tartu",
      correction: "It was in Tartu.",
    });
    assert.deepEqual([mended.correction, mended.at], ["It was in Tartu.", told.at]);
  }),
);

test(
  "a withdrawal may say why, and publishing again forgets it",
  atDesk("publisher", async ({ db, visitor }) => {
    await visitor.post("/desk/cuttings", { ...WORDS, wanted: "published" });
    await save(db, visitor, { wanted: "withdrawn", withdrawal: "Sent twice." });
    assert.equal((await published(db)).withdrawal, "Sent twice.");
    await save(db, visitor, { wanted: "published" });
    assert.equal((await published(db)).withdrawal, undefined);
  }),
);
