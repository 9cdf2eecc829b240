import assert from "node:assert/strict";
import { test } from "node:test";
import { describeFailure } from "./describe-failure.ts";
import { FETCH_LIMITS } from "./fetch-limits.ts";

/** What the loopback servers of the other tests cannot play. */
const CASES: [why: string, error: Record<string, string>, expected: string][] = [
  [
    "a router without a way",
    { code: "EHOSTUNREACH", syscall: "connect" },
    "connection_failed: No way leads to the server of a.example at the moment.",
  ],
  [
    "our own line is cut",
    { code: "ENETUNREACH", syscall: "connect" },
    "no_network: From here no network leads to the server of a.example.",
  ],
  [
    "a firewall that says so",
    { code: "EPERM", syscall: "connect" },
    "connection_failed: No way leads to the server of a.example at the moment.",
  ],
  [
    "a name server that fails in a way of its own",
    { code: "EAI_SYSTEM", syscall: "getaddrinfo" },
    "host_not_resolved: The name servers did not say where a.example is.",
  ],
  [
    "a link of the chain is missing",
    { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
    "certificate: The certificate of a.example is signed by nobody who is trusted, or a link of its chain is missing.",
  ],
  [
    "a rare fault of certificates",
    { code: "CERT_UNTRUSTED" },
    "certificate: The certificate of a.example is not in order.",
  ],
  [
    "an encryption that is too old",
    { code: "ERR_SSL_UNSUPPORTED_PROTOCOL" },
    "tls: a.example and Cuttings found no way to encrypt that both accept.",
  ],
  [
    "HTTP/2 gone wrong",
    { code: "ERR_HTTP2_STREAM_ERROR" },
    "bad_response: a.example does not keep to HTTP/2.",
  ],
];
for (const [why, error, expected] of CASES) {
  test(`describeFailure: ${why}`, () => {
    const stop = describeFailure(Object.assign(new Error("x"), error), "a.example", FETCH_LIMITS);
    assert.equal(`${stop?.code}: ${stop?.message}`, expected);
  });
}

test("of several addresses tried, the fault that tells most is told", () => {
  const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
  const away = Object.assign(new Error("x"), { code: "ENETUNREACH" });
  const told = (...faults: Error[]): string | undefined =>
    describeFailure(new AggregateError(faults), "a.example", FETCH_LIMITS)?.code;
  assert.deepEqual(
    [told(refused, away), told(away, refused), told(away, away)],
    ["connection_failed", "connection_failed", "no_network"],
  );
});

test("our own mistakes are no outcome of a fetch", () => {
  for (const error of [
    new TypeError("x"),
    Object.assign(new Error("x"), { code: "EMFILE", syscall: "connect" }),
    "text",
    undefined,
  ]) {
    assert.equal(describeFailure(error, "a.example", FETCH_LIMITS), undefined);
  }
});
