import assert from "node:assert/strict";
import { test } from "node:test";
import { aText } from "../../test/helpers/makers.ts";
import { withDatabase } from "../../test/helpers/with-database.ts";
import { HOUR } from "../lib/duration.ts";
import { findCutting, listRevisions } from "../storage/cuttings.ts";
import { moveCutting } from "./move-cutting.ts";
import { publishDueCuttings } from "./publish-due-cuttings.ts";
import { writeCutting } from "./write-cutting.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON };

test("what is due goes out once, in the name of who scheduled it; what is not due waits", withDatabase(async (db) => {
  const ids: number[] = [];
  for (const hours of [1, 3]) {
    const id = await writeCutting(db, { text: aText(), ...ANN });
    await moveCutting(db, id, { to: "scheduled", scheduledFor: new Date(NOON.getTime() + hours * HOUR), ...ANN });
    ids.push(id);
  }
  const [soon = 0, late = 0] = ids;
  assert.equal(await publishDueCuttings(db, NOON), 0);
  const atTwo = new Date(NOON.getTime() + 2 * HOUR);
  assert.equal(await publishDueCuttings(db, atTwo), 1);
  assert.equal(await publishDueCuttings(db, atTwo), 0);
  assert.deepEqual([(await findCutting(db, soon))?.state, (await findCutting(db, late))?.state], ["published", "scheduled"]);
  assert.deepEqual((await listRevisions(db, soon)).map((revision) => [revision.change, revision.by])[0], ["published", "ann"]);
}));
