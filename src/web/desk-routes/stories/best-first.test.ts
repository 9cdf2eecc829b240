import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../../../../test/helpers/at-desk.ts";
import type { Database } from "../../../storage/database.ts";
import { storeScores } from "../../../storage/ranking/scores.ts";
import { listStories } from "../../../storage/stories/stories.ts";

/** Scores that turn the order around: the oldest is the best, some are equal. */
async function rankAll(db: Database): Promise<readonly number[]> {
  const stories = await listStories(db, { state: "inbox", most: 200 });
  const scores = stories.map(({ id }, at) => {
    const value = Math.floor(at / 3) / 7 - 2;
    return { id, score: value, parts: [{ part: "fit", value, phrase: "“a sign” <b>of it</b>" }] };
  });
  assert.equal(await storeScores(db, scores, 1), stories.length);
  return scores
    .toSorted((one, other) => other.score - one.score || other.id - one.id)
    .map(({ id }) => id);
}

const idsIn = (markup: string): number[] =>
  [...markup.matchAll(/<li class="story" id="story-(\d+)"/g)].map(([, id]) => Number(id));

test(
  "the inbox opens best first and goes on so from page to page, each story once and with its place",
  atDesk("scout", async ({ db, visitor }) => {
    const order = await rankAll(db);
    const first = await visitor.text("/desk/inbox");
    const further = /href="([^"]+)">Further down/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await visitor.text(further);
    assert.deepEqual([...idsIn(first), ...idsIn(second)], order);
    assert.deepEqual(
      [...`${first}${second}`.matchAll(/data-place="(\d+)"/g)].map(([, place]) => Number(place)),
      order.map((_, at) => at + 1),
    );
  }),
);

test(
  "newest first is a choice, and stays one on the next page and after a decision",
  atDesk("scout", async ({ db, desk, visitor }) => {
    await rankAll(db);
    const first = await visitor.text("/desk/inbox?order=newest");
    const newest = (await listStories(db, { state: "inbox", most: 50 })).map(({ id }) => id);
    assert.deepEqual(idsIn(first), newest);
    assert.match(first, /\?order=newest&amp;after=[^"]+">Older/);
    const answer = await visitor.post(
      `/desk/stories/${newest[0]}/decision`,
      { _method: "put", verdict: "later" },
      { "hx-request": "true", "hx-current-url": `${desk.address}/desk/inbox?order=newest` },
    );
    assert.match(await answer.text(), /\?order=newest&amp;open=/);
  }),
);

test(
  "a row says why it stands where it stands, as a bar and in words that are no markup",
  atDesk("scout", async ({ db, visitor }) => {
    await rankAll(db);
    const [row = ""] = /<details class="score">.*?<\/details>/s.exec(
      await visitor.text("/desk/inbox"),
    ) ?? [""];
    assert.match(row, /<svg class="score-bar".*aria-hidden="true".*<rect class="part-fit"/s);
    assert.match(row, /Fit.*\+0\.7.*“a sign” &lt;b&gt;of it/s);
  }),
);

test(
  "a decision keeps where the story stood and what was on the screen; nonsense is not kept",
  atDesk("editor", async ({ db, visitor }) => {
    const [one = 0, two = 0, three = 0, four = 0] = await rankAll(db);
    const decide = (id: number, fields: Record<string, string>) =>
      visitor.post(`/desk/stories/${id}/decision`, { _method: "put", ...fields });
    await decide(one, { verdict: "pass", place: "1", shown: `${one},${two}` });
    await decide(two, { verdict: "pick", place: "2", shown: `${two},${three}` });
    await decide(three, { verdict: "later", place: "-4", shown: "1;drop" });
    await decide(four, { verdict: "pass" });
    const rows = await db.selectFrom("decision").select(["place", "shown"]).orderBy("id").execute();
    assert.deepEqual(
      rows.map(({ place, shown }) => [place, shown.map(Number)]),
      [
        [1, [one, two]],
        [2, [two, three]],
        [null, []],
        [null, []],
      ],
    );
  }),
);
