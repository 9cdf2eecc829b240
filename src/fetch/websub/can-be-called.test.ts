import assert from "node:assert/strict";
import { test } from "node:test";
import { canBeCalled } from "./can-be-called.ts";

for (const [address, expected] of [
  ["https://cuttings.example.org", true],
  ["https://93.184.216.34", true],
  ["http://localhost:8080", false],
  ["http://127.0.0.1", false],
  ["http://[::1]:8080", false],
  ["http://192.168.1.5", false],
  ["https://cuttings.local", false],
  ["https://cuttings.internal", false],
  ["https://cuttings", false],
  ["https://a.localhost", false],
] as const) {
  test(`canBeCalled: hubs ${expected ? "reach" : "do not reach"} ${address}`, () =>
    assert.equal(canBeCalled(address), expected));
}
