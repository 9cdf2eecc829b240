import assert from "node:assert/strict";
import { test } from "node:test";
import { keepBodies } from "./keep-bodies.ts";

test("a body is made once while there is room", () => {
  const keep = keepBodies(100);
  let made = 0;
  const make = (): string => `body ${++made}`;
  assert.equal(keep("a", make), keep("a", make));
  assert.equal(made, 1);
});

test("what was asked for longest ago goes first when there is none", () => {
  const keep = keepBodies(20);
  const made: string[] = [];
  const ask = (key: string): void => void keep(key, () => (made.push(key), "x".repeat(10)));
  for (const key of ["a", "b", "a", "c", "a", "b"]) ask(key);
  assert.deepEqual(made, ["a", "b", "c", "b"]);
});

test("a body larger than the room is still served", () => {
  assert.equal(keepBodies(1)("a", () => "long").body.toString(), "long");
});
