import assert from "node:assert/strict";
import { test } from "node:test";
import { aStory, FLAT_PRIOR } from "../../../test/helpers/rank-makers.ts";
import { featuresOfStory } from "../features/features-of-story.ts";
import { estimateFit } from "./estimate-fit.ts";
import { exampleOf, type Judged } from "./example-of.ts";
import { learnWeights } from "./learn-weights.ts";
import { NOTHING_LEARNED } from "./weights.ts";

const judged = (verdict: Judged["verdict"], title: string, more: Partial<Judged> = {}) =>
  exampleOf({ story: aStory({ title }), verdict, reason: undefined, place: undefined, ...more });

const fitOf = (title: string, weights = NOTHING_LEARNED) =>
  estimateFit(featuresOfStory(aStory({ title })), weights, FLAT_PRIOR);

test("what is like a pick rises, what is like a pass falls, what is like neither stays between", () => {
  const weights = learnWeights(
    [judged("pick", "Harbour permits simplified"), judged("pass", "Match lost late")],
    FLAT_PRIOR,
  );
  const [up, same, down] = ["Harbour permits again", "Bridge painted", "Match postponed"].map(
    (title) => fitOf(title, weights).logOdds,
  );
  assert.ok((up ?? 0) > (same ?? 0) && (same ?? 0) > (down ?? 0), `${up} ${same} ${down}`);
});

test("one pick of a story of which nothing is known does not drown all that follows", () => {
  const words = Array.from({ length: 20 }, (_, at) => `word${String.fromCharCode(97 + at)}`);
  const { logOdds } = fitOf(
    words.join(" "),
    learnWeights([judged("pick", words.join(" "))], FLAT_PRIOR),
  );
  assert.ok(logOdds > 0 && logOdds < 6, `${logOdds}`);
});

test("verdicts make surer, and never less sure than before anybody decided", () => {
  const before = fitOf("Harbour permits simplified");
  const after = fitOf(
    "Harbour permits simplified",
    learnWeights([judged("pick", "Harbour permits simplified")], FLAT_PRIOR),
  );
  assert.ok(after.variance < before.variance);
});

test("a pass that was not new teaches nothing of what fits", () => {
  const weights = learnWeights(
    [judged("pass", "Harbour permits", { reason: "Not new" })],
    FLAT_PRIOR,
  );
  assert.equal(fitOf("Harbour permits", weights).logOdds, fitOf("Harbour permits").logOdds);
});

test("a pass of what is not to be trusted moves the source and not the subject", () => {
  const { of } = learnWeights(
    [judged("pass", "Harbour permits", { reason: "Not to be trusted" })],
    FLAT_PRIOR,
  );
  assert.ok((of.get("source:1")?.mean ?? 0) < -0.3);
  assert.equal(of.get("word:harbour")?.mean, 0);
});

test("a row that was on the screen and left says less than one that was passed", () => {
  const after = (verdict: Judged["verdict"]) =>
    fitOf("Harbour permits", learnWeights([judged(verdict, "Harbour permits")], FLAT_PRIOR))
      .logOdds;
  assert.ok(after("pass") < after("skipped"));
  assert.ok(after("skipped") < fitOf("Harbour permits").logOdds);
});

test("what was learned long ago fades back to where it began", () => {
  const old = judged("pick", "Harbour permits");
  const others = Array.from({ length: 3_000 }, (_, at) => judged(at % 2 ? "pick" : "pass", "Roof"));
  const soon = learnWeights([old], FLAT_PRIOR).of.get("word:harbour")?.mean ?? 0;
  const late = learnWeights([old, ...others], FLAT_PRIOR).of.get("word:harbour")?.mean ?? 0;
  assert.ok(late > 0 && late < soon / 4, `${late} of ${soon}`);
});

test("the same verdicts give the same weights", () => {
  const examples = ["a b", "b c", "c d"].map((title, at) =>
    judged(at === 1 ? "pass" : "pick", title),
  );
  assert.deepEqual(learnWeights(examples, FLAT_PRIOR), learnWeights(examples, FLAT_PRIOR));
});
