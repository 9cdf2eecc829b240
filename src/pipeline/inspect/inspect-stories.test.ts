import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { inspectStories } from "./inspect-stories.ts";

type Shown = {
  readonly id: string | number | null;
  readonly story?: number;
  readonly relation?: string;
  readonly reason?: { readonly with: string; readonly words: readonly string[] } | null;
};

const DAM = {
  title: "Ministry orders repair of the Velmora dam after cracks are found",
  description:
    "Engineers found three cracks in the Velmora dam. The ministry of water pays for the work.",
  published: "2026-03-02T08:00:00Z",
  source: "https://one.example/feed",
  language: "en",
};
const DAM_AGAIN = {
  title: "Cracks found in Velmora dam: ministry orders urgent repair",
  description:
    "The ministry of water will pay for repairing the Velmora dam, where engineers found cracks.",
  published: "2026-03-02T09:30:00Z",
  source: "https://two.example/feed",
  language: "en",
};
const LIBRARY = {
  title: "Open libraries until midnight, says the council of Harlund",
  description: "Students asked for longer hours; the council of Harlund agrees from April.",
  published: "2026-03-02T09:00:00Z",
  source: "https://three.example/feed",
  language: "en",
};

const lines = (...items: readonly object[]): string[] =>
  items.map((item, at) => JSON.stringify({ id: `n${at}`, ...item }));
const storiesOf = (...items: readonly object[]): Shown[] =>
  inspectStories(lines(...items), undefined) as Shown[];

test("two reports of one event are one story, with the words that they share as the reason", () => {
  const [dam, library, again] = storiesOf(DAM, LIBRARY, DAM_AGAIN);
  assert.equal(again?.story, dam?.story);
  assert.notEqual(library?.story, dam?.story);
  assert.equal(dam?.relation, "first");
  assert.equal(again?.relation, "same story");
  assert.equal(again?.reason?.with, "n0");
  assert.ok(again?.reason?.words.some((word) => /velmora/i.test(word)));
});

test("the same text from another source is said to be the same text", () => {
  const [, copy] = storiesOf(DAM, { ...DAM, source: "https://wire.example/" });
  assert.equal(copy?.relation, "same text");
});

test("one name in common makes no story", () => {
  const [dam, other] = storiesOf(DAM, {
    ...LIBRARY,
    title: "Velmora wins the league once more",
    description: "",
  });
  assert.notEqual(other?.story, dam?.story);
});

test("the order of the lines does not change the stories", () => {
  const items = [DAM, LIBRARY, DAM_AGAIN].map((item, id) => ({ ...item, id }));
  const partners = (shown: readonly Shown[]) =>
    new Map(
      shown.map(({ id, story }) => [
        id,
        shown
          .filter((other) => other.story === story)
          .map((other) => Number(other.id))
          .toSorted(),
      ]),
    );
  const expected = partners(storiesOf(...items));
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: 3 }), (shuffled) => {
      const found = partners(storiesOf(...shuffled));
      for (const [id, members] of expected) assert.deepEqual(found.get(id), members);
    }),
  );
});

test("a line that is no item is an error of its own, and missing fields are no error", () => {
  const shown = inspectStories(
    ["{", "[]", '{"id":7}', '{"id":8,"title":null,"published":"soon"}', ...lines(DAM)],
    undefined,
  );
  assert.deepEqual(
    shown.map((line) => "error" in line),
    [true, true, false, false, false],
  );
});

test("whatever items hold, each gets a story", () => {
  const text = fc.string({ unit: "binary", maxLength: 300 });
  const item = fc.record(
    { id: text, title: text, description: text, published: text, language: text, source: text },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const shown = inspectStories(
        items.map((one) => JSON.stringify(one)),
        undefined,
      ) as Shown[];
      assert.ok(shown.every(({ story }) => typeof story === "number"));
    }),
    { numRuns: 40 },
  );
});
