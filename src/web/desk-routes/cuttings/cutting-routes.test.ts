import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, firstStory } from "../../../../test/helpers/at-desk.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";
import { findStory } from "../../../storage/stories/stories.ts";

const CUTTING = {
  kind: "report",
  headline: "What auditors found",
  line: "Half was paperwork",
  link: "https://example.org/report",
  credit: "Auditors",
  date: "2026-11-20",
  language: "en",
};

test(
  "a scout picks without drafting and does not write",
  atDesk("scout", async ({ db, visitor }) => {
    const id = await firstStory(db);
    await visitor.post(`/desk/stories/${id}/decision`, { _method: "put", verdict: "pick" });
    const story = await findStory(db, id);
    assert.deepEqual([story?.state, story?.cuttingId], ["picked", undefined]);
    for (const path of ["/desk/cuttings/new", "/desk/settings", "/desk/people"])
      assert.equal((await visitor.get(path)).status, 403, path);
    assert.equal((await visitor.post("/desk/cuttings", CUTTING)).status, 403);
  }),
);

test(
  "an editor drafts what a scout picked",
  atDesk("editor", async ({ db, desk, visitor }) => {
    const id = await firstStory(db);
    await (
      await Visitor.as("scout", desk)
    ).post(`/desk/stories/${id}/decision`, { _method: "put", verdict: "pick" });
    assert.match(await visitor.text("/desk/picked"), /Draft its cutting/);
    await visitor.post(`/desk/stories/${id}/decision`, { _method: "put", verdict: "pick" });
    assert.equal((await listCuttings(db, { states: ["draft"] })).length, 1);
    assert.doesNotMatch(await visitor.text("/desk/picked"), /Draft its cutting/);
  }),
);

test(
  "a story goes from the inbox to the page",
  atDesk("publisher", async ({ db, visitor }) => {
    const id = await firstStory(db);
    await visitor.post(`/desk/stories/${id}/decision`, { _method: "put", verdict: "pick" });
    const cuttingId = (await findStory(db, id))?.cuttingId;
    const form: [string, string][] = [
      ...Object.entries(CUTTING),
      ["places", "fr"],
      ["place-1", "kenya"],
      ["themes", "evidence"],
      ["_method", "put"],
      ["revision", "1"],
      ["wanted", "published"],
    ];
    assert.equal((await visitor.post(`/desk/cuttings/${cuttingId}`, form)).status, 303);
    const [published] = await listCuttings(db, { states: ["published"] });
    assert.deepEqual(
      [published?.headline, published?.facets.place, published?.facets.theme, published?.slug],
      [CUTTING.headline, ["fr", "ke"], ["evidence"], "2026/11/what-auditors-found"],
    );
    assert.match(
      await visitor.text(`/desk/cuttings/${cuttingId}`),
      /now: published\..*href="\/2026\/11\/what-auditors-found"/s,
    );
  }),
);

test(
  "an editor sends to review and does not publish",
  atDesk("editor", async ({ db, visitor }) => {
    assert.equal(
      (await visitor.post("/desk/cuttings", { ...CUTTING, wanted: "published" })).status,
      403,
    );
    assert.equal(
      (await listCuttings(db, { states: ["draft", "published"] })).length,
      0,
      "nothing was kept of what was refused",
    );
    await visitor.post("/desk/cuttings", { ...CUTTING, wanted: "in_review" });
    assert.equal((await listCuttings(db, { states: ["in_review"] })).length, 1);
  }),
);

const WRONG: [why: string, fields: Record<string, string>, says: RegExp][] = [
  ["no headline", { headline: " " }, /needs a headline/],
  ["a link that runs", { link: "javascript:alert(1)" }, /begins with https/],
  ["a link that is none", { link: "example.org" }, /begins with https/],
  ["a day that is not in the calendar", { date: "2026-02-30" }, /year-month-day/],
  ["a language that is none", { language: "english language" }, /short code/],
  ["a place that nobody knows", { places: "Atlantis" }, /No place here is called “Atlantis”/],
  ["a kind from elsewhere", { kind: "gossip" }, /No kind here/],
  ["a theme from elsewhere", { themes: "gossip" }, /No theme here/],
];

test(
  "what is wrong is said at its field, and every word stays on the screen",
  atDesk("editor", async ({ db, visitor }) => {
    for (const [why, fields, says] of WRONG) {
      const answer = await visitor.post("/desk/cuttings", {
        ...CUTTING,
        credit: "Marit Saar & Söhne",
        ...fields,
      });
      const markup = await answer.text();
      assert.equal(answer.status, 422, why);
      assert.match(markup, says, why);
      assert.match(markup, /Marit Saar &amp; Söhne/, why);
    }
    assert.equal((await listCuttings(db, { states: ["draft"] })).length, 0);
  }),
);

test(
  "a day far from today does not go public, and the words are kept",
  atDesk("publisher", async ({ db, visitor }) => {
    for (const date of ["9999-12-31", "1492-10-12"]) {
      const answer = await visitor.post("/desk/cuttings", {
        ...CUTTING,
        date,
        wanted: "published",
      });
      assert.match(await answer.text(), new RegExp(`Its date, ${date}, is too far from today`));
    }
    assert.equal((await listCuttings(db, { states: ["published"] })).length, 0);
  }),
);

test(
  "a redirector around a link is taken off",
  atDesk("editor", async ({ db, visitor }) => {
    const link =
      "https://www.google.com/url?q=https://example.org/report%3Fa%3D1&sa=D&source=editors";
    await visitor.post("/desk/cuttings", { ...CUTTING, link });
    const [draft] = await listCuttings(db, { states: ["draft"] });
    assert.equal(draft?.link, "https://example.org/report?a=1");
  }),
);

test(
  "of two who save, the second keeps their words on screen and sees the other's",
  atDesk("editor", async ({ db, visitor }) => {
    await visitor.post("/desk/cuttings", CUTTING);
    const id = (await listCuttings(db, { states: ["draft"] }))[0]?.id;
    await visitor.post(`/desk/cuttings/${id}`, {
      ...CUTTING,
      headline: "Bob's",
      _method: "put",
      revision: "1",
    });
    const second = await visitor.post(`/desk/cuttings/${id}`, {
      ...CUTTING,
      headline: "Ann's",
      _method: "put",
      revision: "1",
    });
    const markup = await second.text();
    assert.equal(second.status, 409);
    assert.match(markup, /<dd>Bob&#39;s<\/dd>/);
    assert.match(markup, /<textarea[^>]*>Ann&#39;s/);
    assert.equal(
      (
        await visitor.post(`/desk/cuttings/${id}`, {
          ...CUTTING,
          headline: "Ann's",
          _method: "put",
          revision: /name="revision" value="(\d+)"/.exec(markup)?.[1] ?? "",
        })
      ).status,
      303,
    );
  }),
);

test(
  "a link that is in another cutting is warned about, however it is written",
  atDesk("editor", async ({ visitor }) => {
    await visitor.post("/desk/cuttings", CUTTING);
    const second = await visitor.post("/desk/cuttings", {
      ...CUTTING,
      headline: "Again",
      link: "http://www.example.org/report/#top",
    });
    assert.match(
      await visitor.text(second.headers.get("location") ?? ""),
      /In another cutting already: .*What auditors found/s,
    );
  }),
);

test(
  "scheduling takes the institute's clocks, and a time that lies ahead",
  atDesk("publisher", async ({ db, visitor }) => {
    const late = await visitor.post("/desk/cuttings", {
      ...CUTTING,
      wanted: "scheduled",
      scheduledFor: "2026-11-23T11:00",
    });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /lie ahead/);
    await visitor.post("/desk/cuttings", {
      ...CUTTING,
      headline: "Ahead",
      wanted: "scheduled",
      scheduledFor: "2026-11-24T08:00",
    });
    assert.equal(
      (await listCuttings(db, { states: ["scheduled"] }))[0]?.scheduledFor?.toISOString(),
      "2026-11-24T08:00:00.000Z",
    );
  }),
);
