import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, firstStory } from "../../../../test/helpers/at-desk.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";
import { findStory } from "../../../storage/stories/stories.ts";

const CUTTING = {
  headline: "What auditors found",
  link: "https://example.org/report",
  date: "2026-11-20",
  language: "en",
};

test(
  "further links are rearranged without script, kept in their order and shown to readers",
  atDesk("publisher", async ({ db, visitor }) => {
    const links: [string, string][] = [
      ["further-link", "https://example.org/part-2"],
      ["further-credit", "Part two"],
      ["further-link", "https://example.org/part-3"],
      ["further-credit", "Part three"],
      ["further-link", ""],
      ["further-credit", ""],
    ];
    const form: [string, string][] = [...Object.entries(CUTTING), ...links];
    const up = await visitor.post("/desk/cuttings", [...form, ["links", "up 1"]]);
    assert.equal(up.status, 200);
    const page = await up.text();
    assert.match(page, /data-unsaved/);
    assert.match(page, /part-3.*part-2/s);
    assert.equal((await listCuttings(db, { states: ["draft"] })).length, 0, "nothing is saved");
    const removed = await visitor.post("/desk/cuttings", [...form, ["links", "remove 0"]]);
    assert.doesNotMatch(await removed.text(), /part-2/);

    const saved = await visitor.post("/desk/cuttings", [...form, ["wanted", "published"]]);
    assert.equal(saved.status, 303);
    const [cutting] = await listCuttings(db, { states: ["published"] });
    assert.deepEqual(cutting?.furtherLinks, [
      { link: "https://example.org/part-2", credit: "Part two" },
      { link: "https://example.org/part-3", credit: "Part three" },
    ]);
    const shown = await visitor.text(`/${cutting?.slug}`);
    assert.match(shown, /part-2">Part two<.*part-3">Part three</s);
  }),
);

test(
  "a further link that is none is said at its place",
  atDesk("editor", async ({ visitor }) => {
    const wrong = await visitor.post("/desk/cuttings", [
      ...Object.entries(CUTTING),
      ["further-link", "javascript:alert(1)"],
      ["further-credit", ""],
      ["further-link", ""],
      ["further-credit", "Ada Marsh"],
    ]);
    assert.equal(wrong.status, 422);
    const page = await wrong.text();
    assert.match(page, /href="#furtherLinks"/);
    assert.match(page, /value="javascript:alert\(1\)".*value="Ada Marsh"/s);
  }),
);

test(
  "a story that was published is said to be so, and another cutting is written from it",
  atDesk("publisher", async ({ db, visitor }) => {
    const id = await firstStory(db);
    await visitor.post(`/desk/stories/${id}/decision`, { _method: "put", verdict: "pick" });
    const first = (await findStory(db, id))?.cuttingId;
    assert.doesNotMatch(await visitor.text(`/desk/picked?open=${id}`), /Write another cutting/);
    const form = { ...CUTTING, _method: "put", revision: "1", wanted: "published" };
    await visitor.post(`/desk/cuttings/${first}`, form);
    assert.match(await visitor.text(`/desk/picked?open=${id}`), /Write another cutting/);
    const written = await visitor.post(`/desk/stories/${id}/cuttings`, {});
    assert.equal(written.status, 303);
    const second = (await findStory(db, id))?.cuttingId;
    assert.notEqual(second, first);
    assert.equal(written.headers.get("location"), `/desk/cuttings/${second}`);
    assert.match(
      await visitor.text(`/desk/cuttings/${second}`),
      /Published on .*What auditors found/s,
    );
    await visitor.post(`/desk/stories/${id}/decision`, { _method: "delete" });
    assert.match(await visitor.text("/desk/inbox"), /Published on .*What auditors found/s);
  }),
);
