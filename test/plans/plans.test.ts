import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../helpers/database/with-database.ts";
import { askAllPages } from "./ask-all-pages.ts";
import { explainQuestion, type Reading } from "./explain-questions.ts";
import { fillLargeDesk } from "./fill-large-desk.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const STORIES = 200_000;

/** Reading any of these from end to end takes the longer the longer a desk has run. */
const LARGE = new Set([
  "cutting",
  "cutting_link",
  "cutting_revision",
  "decision",
  "event",
  "fetched",
  "item",
  "link",
  "sighting",
  "story",
]);

/** Some ten milliseconds of one core. */
const MOST_ROWS = 12_000;
/** Months and sitemap tell of all that is published, once for each change of the site. */
const MOST_IN_INDEX = 50_000;

/** Editors go through hundreds of stories in an hour. */
const MOST_A_PRESS = 3;

test(
  `no page of a desk of ${STORIES} stories reads a large table from end to end`,
  withDatabase(async (db, pool) => {
    await fillLargeDesk(db, { stories: STORIES, now: NOW });
    const wrong: string[] = [];
    for (const [page, questions] of await askAllPages(pool, NOW)) {
      assert.notEqual(questions.length, 0, page);
      if (page.startsWith("pressing ")) assert.ok(questions.length <= MOST_A_PRESS, page);
      for (const question of questions)
        for (const reading of (await explainQuestion(pool, question)).filter(isSlow))
          wrong.push(
            `${page}: ${reading.how} of ${reading.rows} rows of ${reading.table}: ${question.sql}`,
          );
    }
    assert.deepEqual(wrong, []);
  }),
);

function isSlow({ table, how, rows }: Reading): boolean {
  if (!LARGE.has(table)) return false;
  return how === "Seq Scan" || rows > (how === "Index Only Scan" ? MOST_IN_INDEX : MOST_ROWS);
}
