import assert from "node:assert/strict";
import { test } from "node:test";
import { gapBetweenRequests } from "./gap-between-requests.ts";

test("a host is left in peace for two seconds, a platform for less, and each for as long as it asks", () => {
  assert.deepEqual(
    [
      gapBetweenRequests("a.example"),
      gapBetweenRequests("feedburner.com"),
      gapBetweenRequests("feedburner.com", 7000),
    ],
    [2000, 250, 7000],
  );
});
