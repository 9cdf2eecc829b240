import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { DAY, HOUR } from "../../lib/duration.ts";
import { buildSubscription, renewSubscriptionAt } from "./build-subscription.ts";
import { checkSignature } from "./check-signature.ts";
import { discoverHub } from "./discover-hub.ts";
import type { HubRecord } from "../../model/reading/hub.ts";
import { judgeHub } from "./judge-hub.ts";
import { verifyChallenge } from "./verify-challenge.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const TOPIC = "https://a.example/feed";
const BODY = Buffer.from("<rss/>");

const FEED = { hubs: ["https://hub.example/", "/own-hub"], selfLink: TOPIC };
const OFFERS: [
  why: string,
  document: Omit<Parameters<typeof discoverHub>[0], "address">,
  expected: unknown,
][] = [
  [
    "in the feed",
    { feed: FEED },
    { hubs: ["https://hub.example/", "https://a.example/own-hub"], topic: TOPIC },
  ],
  [
    "headers come first",
    {
      feed: FEED,
      linkHeader: "<https://other.example/>; rel=hub, <https://a.example/real>; rel=self",
    },
    { hubs: ["https://other.example/"], topic: "https://a.example/real" },
  ],
  [
    "the hub in the headers, the topic in the feed",
    { feed: FEED, linkHeader: "<https://other.example/>; rel=hub" },
    { hubs: ["https://other.example/"], topic: TOPIC },
  ],
  ["no hub", { feed: { hubs: [], selfLink: TOPIC } }, undefined],
  ["no topic", { feed: { hubs: ["https://hub.example/"] } }, undefined],
  [
    "a hub that is no web address",
    { feed: { hubs: ["mailto:hub@a.example"], selfLink: TOPIC } },
    undefined,
  ],
];
for (const [why, document, expected] of OFFERS) {
  test(`discoverHub: ${why}`, () =>
    assert.deepEqual(discoverHub({ address: "https://a.example/feed?x", ...document }), expected));
}

test("a subscription is asked for with a secret and a lease, its end without", () => {
  const subscription = { topic: TOPIC, callback: "https://us.example/push/1", secret: "s" };
  assert.equal(
    buildSubscription({ mode: "subscribe", ...subscription }).toString(),
    "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed&hub.callback=https%3A%2F%2Fus.example%2Fpush%2F1&hub.secret=s&hub.lease_seconds=864000",
  );
  assert.equal(
    buildSubscription({ mode: "unsubscribe", ...subscription }).has("hub.secret"),
    false,
  );
  assert.throws(
    () => buildSubscription({ mode: "subscribe", ...subscription, secret: "ä".repeat(100) }),
    RangeError,
  );
  assert.deepEqual(renewSubscriptionAt(NOON, 10 * DAY), new Date("2026-03-09T12:00:00Z"));
});

const CHALLENGES: [why: string, query: Record<string, string>, expected: string][] = [
  [
    "what was asked for",
    { "hub.mode": "subscribe", "hub.challenge": "abc", "hub.lease_seconds": "86400" },
    "confirm abc 1",
  ],
  ["no lease said", { "hub.mode": "subscribe", "hub.challenge": "abc" }, "confirm abc 10"],
  [
    "a lease of years",
    { "hub.mode": "subscribe", "hub.challenge": "abc", "hub.lease_seconds": "999999999" },
    "confirm abc 30",
  ],
  [
    "another topic",
    { "hub.mode": "subscribe", "hub.challenge": "abc", "hub.topic": "https://b.example/" },
    "refuse: Nobody here asked for this topic.",
  ],
  [
    "another mode",
    { "hub.mode": "unsubscribe", "hub.challenge": "abc" },
    'refuse: The hub verifies "unsubscribe", but "subscribe" was asked for.',
  ],
  [
    "no challenge",
    { "hub.mode": "subscribe" },
    "refuse: The hub sends no challenge that could be echoed.",
  ],
  [
    "a denial",
    { "hub.mode": "denied", "hub.reason": "closed" },
    "denied: The hub denies the subscription: closed.",
  ],
];
for (const [why, query, expected] of CHALLENGES) {
  test(`verifyChallenge: ${why}`, () => {
    const said = verifyChallenge(new URLSearchParams({ "hub.topic": TOPIC, ...query }), {
      mode: "subscribe",
      topic: TOPIC,
    });
    assert.equal(
      said.answer === "confirm"
        ? `confirm ${said.challenge} ${said.leaseMs / DAY}`
        : `${said.answer}: ${said.reason}`,
      expected,
    );
  });
}

test("a challenge out of nowhere is refused", () => {
  assert.equal(
    verifyChallenge(
      new URLSearchParams({ "hub.mode": "subscribe", "hub.topic": TOPIC, "hub.challenge": "a" }),
      undefined,
    ).answer,
    "refuse",
  );
});

for (const method of ["sha1", "sha256", "sha384", "sha512"]) {
  test(`a push signed with ${method} is known by its signature`, () => {
    const signature = createHmac(method, "secret").update(BODY).digest("hex");
    assert.equal(checkSignature(`${method}=${signature}`, BODY, "secret").isTrue, true);
    assert.equal(
      checkSignature(`${method.toUpperCase()}=${signature.toUpperCase()}`, BODY, "secret").isTrue,
      true,
    );
    assert.equal(checkSignature(`${method}=${signature}`, BODY, "Secret").isTrue, false);
    assert.equal(
      checkSignature(`${method}=${signature}`, Buffer.from("<rss />"), "secret").isTrue,
      false,
    );
    assert.equal(
      checkSignature(`${method}=${signature.slice(0, -2)}`, BODY, "secret").isTrue,
      false,
    );
  });
}

for (const header of [
  undefined,
  "",
  "sha256",
  "sha256=",
  "md5=d41d8cd98f00b204e9800998ecf8427e",
  "sha256=xyz",
  "=abc",
]) {
  test(`a push with the signature "${header}" is not believed`, () =>
    assert.equal(checkSignature(header, BODY, "secret").isTrue, false));
}

const HUBS: [why: string, hub: Partial<HubRecord>, delivers: boolean][] = [
  ["pushed yesterday", { lastPushAt: before(DAY) }, true],
  ["never pushed", {}, false],
  ["the lease is over", { lastPushAt: before(DAY), leaseUntil: before(1) }, false],
  [
    "missed something since its last push",
    { lastPushAt: before(DAY), lastMissedAt: before(HOUR) },
    false,
  ],
  [
    "its last push came a little after we had looked ourselves",
    { lastPushAt: before(DAY), lastMissedAt: before(DAY - HOUR / 2) },
    true,
  ],
  [
    "missed something, and has pushed since",
    { lastPushAt: before(HOUR), lastMissedAt: before(DAY) },
    true,
  ],
];
for (const [why, hub, delivers] of HUBS) {
  test(`judgeHub: ${why}`, () =>
    assert.equal(
      judgeHub({ leaseUntil: before(-DAY), verifiedAt: before(30 * DAY), ...hub }, NOON).delivers,
      delivers,
    ));
}

function before(ms: number): Date {
  return new Date(NOON.getTime() - ms);
}
