import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsFor } from "./words-for.ts";

const FACTS = { site: "Cuttings", userAgent: "Cuttings/1.0", robotsToken: "Cuttings" };

test("a country's language is its language; one without a table is English", () => {
  assert.equal(wordsFor("fr-CA"), wordsFor("fr"));
  assert.equal(wordsFor("sw"), wordsFor("en"));
});

for (const language of ["fr", "es", "ar"]) {
  const words = wordsFor(language);
  const english = wordsFor("en");

  test(`${language}: the long pages say as much as the English ones`, () => {
    for (const page of ["accessibility", "privacy", "bot"] as const) {
      const lengths = (from: typeof words): number[] =>
        from[page](FACTS).sections.map((section) => section.paragraphs.length);
      assert.deepEqual(lengths(words), lengths(english), page);
    }
  });

  test(`${language}: the robot's page names what its readers need`, () => {
    const page = JSON.stringify(words.bot(FACTS));
    for (const term of ["Cuttings/1.0", "robots.txt", "ETag", "Retry-After", "410"])
      assert.ok(page.includes(term), term);
  });
}
