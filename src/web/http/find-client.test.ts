import assert from "node:assert/strict";
import { test } from "node:test";
import { findClient } from "./find-client.ts";

const PROXIES = ["127.0.0.1", "10.0.0.0/8", "2001:db8:1::/48"];

const CASES: readonly (readonly [
  why: string,
  peer: string | undefined,
  forwardedFor: string | undefined,
  client: string,
])[] = [
  ["no proxy", "203.0.113.7", undefined, "203.0.113.7"],
  ["a stranger may claim what they like", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["our proxy names its client", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["through IPv6 too", "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
  [
    "what the client wrote before it is not believed",
    "127.0.0.1",
    "1.1.1.1, 198.51.100.1",
    "198.51.100.1",
  ],
  ["two proxies in a row", "127.0.0.1", "198.51.100.1, 10.2.3.4", "198.51.100.1"],
  ["a proxy by its network", "2001:db8:1::5", "2001:DB8:2::1", "2001:db8:2::1"],
  ["with a port", "127.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
  ["with brackets and a port", "127.0.0.1", "[2001:db8:2::1]:4711", "2001:db8:2::1"],
  ["what is no address ends the chain", "127.0.0.1", "198.51.100.1, unknown", "127.0.0.1"],
  ["a proxy that names nobody", "127.0.0.1", undefined, "127.0.0.1"],
  ["all of the chain is ours", "127.0.0.1", "10.0.0.1", "10.0.0.1"],
  ["a connection that is gone", undefined, "198.51.100.1", "unknown"],
];

for (const [why, peer, forwardedFor, client] of CASES)
  test(`who asks: ${why}`, () => {
    assert.equal(findClient(PROXIES)(peer, forwardedFor), client);
  });

test("without a setting no header is believed", () => {
  assert.equal(findClient([])("127.0.0.1", "198.51.100.1"), "127.0.0.1");
});
