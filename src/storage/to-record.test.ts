import assert from "node:assert/strict";
import { test } from "node:test";
import { toRecord, toRow } from "./to-record.ts";

test("toRecord: names in camel case, undefined for null, values as they are", () => {
  const at = new Date(0);
  assert.deepEqual(toRecord({ story_id: 7, merged_into: null, first_seen_at: at, by: "ann" }), {
    storyId: 7,
    mergedInto: undefined,
    firstSeenAt: at,
    by: "ann",
  });
});

test("toRow: names of columns, null for undefined, so that an update takes away what is no more", () => {
  assert.deepEqual(toRow({ line: undefined, headline: "", startsOn: "2026-03-01" }), {
    line: null,
    headline: "",
    starts_on: "2026-03-01",
  });
});
