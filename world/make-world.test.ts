import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY } from "../src/lib/duration.ts";
import { makeWorld } from "./make-world.ts";
import { NOISE_KINDS, SUBJECT_IDS } from "./subjects-table.ts";
import type { Happening, Telling, World } from "./world.ts";

const TODAY = new Date("2026-03-01T12:00:00Z");
const WORLD = makeWorld({ seed: 7, today: TODAY });

const TOLD = Map.groupBy(
  WORLD.tellings.filter((telling) => telling.truth.role !== "noise"),
  (telling) => happeningOf(telling)?.id,
);

test("the same options make the same world", () => {
  assert.deepEqual(words(makeWorld({ seed: 7, today: TODAY })), words(WORLD));
});

test("another seed makes another world", () => {
  assert.notDeepEqual(words(makeWorld({ seed: 8, today: TODAY })), words(WORLD));
});

test("it is as large as promised", () => {
  assert.ok(WORLD.publishers.length >= 60, `${WORLD.publishers.length} publishers`);
  assert.ok(new Set(WORLD.publishers.map(({ country }) => country.id)).size >= 20);
  assert.ok(new Set(WORLD.publishers.map(({ language }) => language)).size >= 12);
  assert.equal(WORLD.happenings.length, 400);
});

test("no two publishers share a name", () => {
  assert.equal(new Set(WORLD.publishers.map(({ name }) => name)).size, WORLD.publishers.length);
});

test("every happening is told by one to eight publishers, and some by eight", () => {
  const tellers = WORLD.happenings.map(
    ({ id }) => new Set(TOLD.get(id)?.map(({ publisher }) => publisher.id)).size,
  );
  assert.equal(Math.min(...tellers), 1);
  assert.equal(Math.max(...tellers), 8);
});

test("every publisher has something to show by today", () => {
  const telling = new Set(
    WORLD.tellings.filter(({ at }) => at <= TODAY).map(({ publisher }) => publisher.id),
  );
  assert.deepEqual(
    WORLD.publishers.filter(({ id }) => !telling.has(id)),
    [],
  );
});

test("every subject happens, and so does every kind of noise", () => {
  assert.deepEqual(new Set(WORLD.happenings.map(({ subject }) => subject)), new Set(SUBJECT_IDS));
  assert.deepEqual(
    new Set(WORLD.tellings.flatMap(({ truth }) => (truth.role === "noise" ? [truth.about] : []))),
    new Set(NOISE_KINDS),
  );
});

test("happenings fill the sixty days to the last", () => {
  const days = new Set(WORLD.happenings.map(({ at }) => Math.floor(at.getTime() / DAY)));
  assert.equal(days.size, 60);
  assert.equal(Math.max(...days), Math.floor(TODAY.getTime() / DAY));
});

test("there are reports, copies, follow-ups and noise", () => {
  const roles = Object.groupBy(WORLD.tellings, ({ truth }) => truth.role);
  for (const role of ["report", "copy", "follow-up", "noise"] as const)
    assert.ok((roles[role]?.length ?? 0) > 50, `${roles[role]?.length} of ${role}`);
});

test("reports of one happening in one language have different words", () => {
  for (const tellings of TOLD.values()) {
    const reports = tellings
      .filter(({ truth }) => truth.role === "report")
      .map(({ publisher, title }) => `${publisher.language} ${title}`);
    assert.equal(new Set(reports).size, reports.length, reports.join("\n"));
  }
});

test("a copy says nearly what its original says, in the same language, later", () => {
  for (const telling of WORLD.tellings) {
    if (telling.truth.role !== "copy") continue;
    const { copyOf } = telling.truth;
    assert.ok(telling.title.includes(copyOf.title));
    assert.equal(telling.publisher.language, copyOf.publisher.language);
    assert.notEqual(telling.publisher.id, copyOf.publisher.id);
    assert.ok(telling.at > copyOf.at);
  }
});

test("a follow-up comes days later, from the same publisher, with another headline", () => {
  for (const { publisher, title, at, truth } of WORLD.tellings) {
    if (truth.role !== "follow-up") continue;
    assert.equal(publisher.id, truth.followUpOf.publisher.id);
    assert.notEqual(title, truth.followUpOf.title);
    assert.ok(at.getTime() - truth.followUpOf.at.getTime() >= 3 * DAY);
  }
});

test("no slot stays open", () => {
  for (const { title, line } of WORLD.tellings)
    assert.doesNotMatch(`${title} ${line}`, /[{}]|undefined/);
});

test("each item has an address of its own", () => {
  assert.equal(new Set(WORLD.tellings.map(({ id }) => id)).size, WORLD.tellings.length);
});

test("two thousand publishers have two thousand names", () => {
  const { publishers } = makeWorld({ seed: 7, today: TODAY, publishers: 2000, days: 5 });
  assert.equal(new Set(publishers.map(({ id }) => id)).size, 2000);
  assert.ok(new Set(publishers.map(({ name }) => name)).size > 1990);
});

function happeningOf({ truth }: Telling): Happening | undefined {
  return truth.role === "noise" ? undefined : truth.happening;
}

function words(world: World): readonly string[] {
  return world.tellings.map((telling) =>
    [
      telling.id,
      telling.at.toISOString(),
      telling.title,
      telling.line,
      telling.author,
      telling.truth.role,
    ].join(" "),
  );
}
