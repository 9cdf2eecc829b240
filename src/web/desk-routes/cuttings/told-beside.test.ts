import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW, firstStory } from "../../../../test/helpers/at-desk.ts";
import { aPerson } from "../../../../test/helpers/servers/serve-desk.ts";
import { decideStory } from "../../../desk/decide-story.ts";

const FEW = { stories: 1 };
const missing = (page: string) => /id="missing">([^<]*)</.exec(page)?.[1];

test(
  "who writes from a story is told that a colleague passed it since",
  atDesk(
    "editor",
    async ({ db, desk, visitor }) => {
      const storyId = await firstStory(db);
      await visitor.post(`/desk/stories/${storyId}/decision`, { _method: "put", verdict: "pick" });
      assert.doesNotMatch(await visitor.text("/desk/cuttings/1"), /class="attention"/);
      const by = await aPerson(desk, "editor", "ben@example.org");
      const passed = { storyId, verdict: "pass", reason: "Not new", by, now: DESK_NOW } as const;
      await decideStory(db, passed);
      assert.match(
        await visitor.text("/desk/cuttings/1"),
        /class="attention">Passed: Not new by Editor Person <time[^>]+>just now/,
      );
    },
    FEW,
  ),
);

test(
  "what a cutting lacks is said beside the buttons, and keeps nothing back",
  atDesk(
    "publisher",
    async ({ visitor }) => {
      assert.equal(
        missing(await visitor.text("/desk/cuttings/new")),
        "It has no kind, no link, no place and no line yet.",
      );
      const sent = {
        headline: "Alone",
        date: "2026-11-20",
        language: "en",
        kind: "report",
        "place-1": "Kenya",
        link: "https://example.org/",
      };
      const published = await visitor.post("/desk/cuttings", { ...sent, wanted: "published" });
      assert.equal(published.status, 303);
      assert.equal(missing(await visitor.text("/desk/cuttings/1")), "It has no line yet.");
    },
    FEW,
  ),
);
