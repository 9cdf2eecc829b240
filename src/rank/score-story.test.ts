import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { aStory, FLAT_PRIOR } from "../../test/helpers/rank-makers.ts";
import { DAY } from "../lib/duration.ts";
import { openNovelty } from "./parts/open-novelty.ts";
import { explorePlaces } from "./parts/explore-places.ts";
import { scoreStory, type Surroundings } from "./score-story.ts";
import { NOTHING_LEARNED } from "./weights/weights.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const AROUND: Surroundings = {
  now: NOW,
  weights: NOTHING_LEARNED,
  prior: FLAT_PRIOR,
  names: new Map([["theme:digital", "Digital and AI"]]),
  novelty: openNovelty([]),
  page: { cuttings: [], targets: {} },
  asked: [],
};

const partOf = (name: string, ...given: Parameters<typeof scoreStory>) =>
  scoreStory(...given).parts.find(({ part }) => part === name);

test("the score is the sum of its parts, whatever the story", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.date({ noInvalidDate: true }),
      fc.array(fc.string()),
      (title, newestAt, terms) => {
        const { score, parts } = scoreStory(aStory({ title, newestAt, terms }), AROUND);
        const sum = parts.reduce((total, { value }) => total + value, 0);
        assert.ok(Number.isFinite(score) && Math.abs(score - sum) < 1e-9);
        assert.ok(parts.every(({ phrase }) => phrase !== ""));
      },
    ),
  );
});

test("papers of one owner and reprints of a wire count once", () => {
  const told = (link: string, credit?: string) => ({ publisher: link, link, credit });
  const one = [told("https://www.mirror.co.uk/a"), told("https://express.co.uk/b")];
  const wire = [
    told("https://a.example/1", "Reuters"),
    told("https://b.example/2", "By / Reuters"),
  ];
  const two = [told("https://a.example/1"), told("https://b.example/2", "PA Consulting")];
  for (const tellers of [one, wire])
    assert.match(
      partOf("publishers", aStory({ tellers }), AROUND)?.phrase ?? "",
      /^one publisher, 1 more/,
    );
  assert.match(
    partOf("publishers", aStory({ tellers: two }), AROUND)?.phrase ?? "",
    /^2 independent/,
  );
});

test("a report stays fresh longer than news, and a date in the future gains nothing", () => {
  const fresh = (kind: string, days: number) =>
    partOf(
      "freshness",
      aStory({ terms: [kind], newestAt: new Date(NOW.getTime() - days * DAY) }),
      AROUND,
    )?.value ?? 0;
  assert.ok(fresh("kind:report", 4) > 2 * fresh("kind:news", 4));
  assert.equal(fresh("kind:news", -30), fresh("kind:news", 0));
});

test("what is told again in nearly the same words stands lower and says what it is like", () => {
  const novelty = openNovelty([
    { title: "Audit office counts unanswered letters of ministries", fate: "published" },
    ...Array.from({ length: 40 }, (_, at) => ({
      title: `Other matter ${at}`,
      fate: "passed" as const,
    })),
  ]);
  const again = novelty("Audit office counts the unanswered letters of ministries");
  assert.ok((again?.value ?? 0) < -1);
  assert.match(again?.phrase ?? "", /published lately: Audit office/);
  assert.equal(novelty("Audit office counts empty desks"), undefined);
});

test("what fills the week's page stands lower, what editors want more of higher", () => {
  const page = {
    cuttings: Array.from({ length: 10 }, () => ["place:fr", "service:health"]),
    targets: { "service:housing": 0.2 },
  };
  const balance = (term: string) =>
    partOf("balance", aStory({ terms: [term] }), { ...AROUND, page });
  assert.ok((balance("place:fr")?.value ?? 0) < 0);
  assert.ok((balance("service:housing")?.value ?? 0) > 0);
  assert.equal(balance("place:it"), undefined);
});

test("a wish is met by a term or by all of its words, and counts once", () => {
  const asked = ["theme:digital", "bus lanes", "lanes"];
  const value = (title: string, terms: string[] = []) =>
    partOf("asked", aStory({ title, terms }), { ...AROUND, asked })?.value;
  assert.equal(value("New bus lanes open"), value("Anything", ["theme:digital"]));
  assert.equal(value("New bus depot"), undefined);
});

test("every tenth of the first places goes to stories of which little is known, the same all day", () => {
  const stories = Array.from({ length: 400 }, (_, at) => ({
    id: at,
    score: 2 - at * 0.005,
    variance: 1,
  }));
  const explored = explorePlaces(stories, "2026-03-01");
  assert.equal(explored.size, 10);
  assert.deepEqual(explorePlaces(stories.toReversed(), "2026-03-01"), explored);
  assert.notDeepEqual([...explorePlaces(stories, "2026-03-02").keys()], [...explored.keys()]);
  const order = stories
    .map(({ id, score }) => ({ id, score: score + (explored.get(id)?.value ?? 0) }))
    .toSorted((one, other) => other.score - one.score);
  assert.equal(order.slice(0, 100).filter(({ id }) => explored.has(id)).length, 10);
});

test("what is far below is not lifted into the first places", () => {
  const stories = Array.from({ length: 200 }, (_, at) => ({
    id: at,
    score: at < 100 ? 5 : -5,
    variance: 9,
  }));
  assert.equal(explorePlaces(stories, "2026-03-01").size, 0);
});
