import assert from "node:assert/strict";
import { test } from "node:test";
import {
  canBecome,
  CUTTING_STATES,
  type CuttingState,
  settleLinks,
  whyNotEnd,
  whyNotPublic,
} from "./cutting.ts";

const ENDS: readonly (readonly [
  why: string,
  start: string | undefined,
  end: string | undefined,
  wrong?: RegExp,
])[] = [
  ["no days at all", undefined, undefined],
  ["a start alone", "2026-03-01", undefined],
  ["one day", "2026-03-01", "2026-03-01"],
  ["over the end of a year", "2025-12-31", "2026-01-01"],
  ["the day before", "2026-03-02", "2026-03-01", /before it starts/],
  ["an end alone", undefined, "2026-03-01", /has a start/],
];
for (const [why, startsOn, endsOn, wrong] of ENDS) {
  test(`whyNotEnd: ${why}`, () => {
    const said = whyNotEnd({ startsOn, endsOn });
    if (wrong === undefined) assert.equal(said, undefined);
    else assert.match(said ?? "", wrong);
  });
}

test("whyNotPublic: what lacks a headline or a day in reason stays on the desk, with the reason", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  const why = (headline?: string, date?: string) =>
    whyNotPublic(
      { ...(headline !== undefined && { headline }), ...(date !== undefined && { date }) },
      now,
    );
  assert.equal(why("Who waits", "2027-12-31"), undefined);
  assert.equal(why("Who waits", "1900-01-01"), undefined);
  assert.match(why(" ", "2026-03-01") ?? "", /headline/);
  assert.match(why("Who waits") ?? "", /date of its own/);
  for (const date of ["1899-12-31", "2028-01-01"])
    assert.match(why("Who waits", date) ?? "", new RegExp(date));
});

test("settleLinks: each link once, in its order, and the first stands for a headline without one", () => {
  const [a, b, c] = ["a", "b", "c"].map((name) => ({
    link: `https://${name}.example/`,
    credit: name,
  })) as [Link, Link, Link];
  const settle = (link: string | undefined, furtherLinks: readonly Link[]) =>
    settleLinks({ link, credit: undefined, furtherLinks });
  assert.deepEqual(settle(a.link, [b, a, c, { ...b, credit: "again" }]), {
    link: a.link,
    credit: undefined,
    furtherLinks: [b, c],
  });
  assert.deepEqual(settle(undefined, [b, c]), { link: b.link, credit: "b", furtherLinks: [c] });
  assert.deepEqual(settle(undefined, []), { link: undefined, credit: undefined, furtherLinks: [] });
  const once = settle(undefined, [c, b, c]);
  assert.deepEqual(settleLinks(once), once);
});

type Link = { readonly link: string; readonly credit: string };

test("canBecome: what was published never becomes a draft but by way of withdrawal", () => {
  const ways = (from: CuttingState) => CUTTING_STATES.filter((to) => canBecome(from, to));
  assert.deepEqual(ways("published"), ["withdrawn"]);
  assert.deepEqual(ways("withdrawn"), ["draft", "published"]);
  for (const state of CUTTING_STATES) assert.ok(!canBecome(state, state), state);
});
