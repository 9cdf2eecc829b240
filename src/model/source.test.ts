import assert from "node:assert/strict";
import { test } from "node:test";
import { nameHealth, SOURCE_HEALTHS } from "./source.ts";

test("no state of a source is shown with the underscores of its code", () => {
  assert.equal(nameHealth("turned_into_page"), "turned into page");
  assert.deepEqual(
    SOURCE_HEALTHS.map(nameHealth).filter((word) => word.includes("_")),
    [],
  );
});
