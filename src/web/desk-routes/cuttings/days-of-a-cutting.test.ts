import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../../../../test/helpers/at-desk.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";

const MEETING = {
  headline: "Registrars meet",
  link: "https://example.org/meeting",
  date: "2026-11-20",
  language: "en",
  kind: "event",
};

test(
  "an event's days and its deadline are kept, and readers and feeds see them",
  atDesk("publisher", async ({ db, visitor }) => {
    const days = { startsOn: "2027-05-30", endsOn: "2027-06-02", deadline: "2027-04-30" };
    const saved = await visitor.post("/desk/cuttings", {
      ...MEETING,
      ...days,
      wanted: "published",
    });
    assert.equal(saved.status, 303);
    const [cutting] = await listCuttings(db, { states: ["published"] });
    assert.deepEqual(
      { startsOn: cutting?.startsOn, endsOn: cutting?.endsOn, deadline: cutting?.deadline },
      days,
    );
    const form = await visitor.text(`/desk/cuttings/${cutting?.id}`);
    for (const day of Object.values(days)) assert.match(form, new RegExp(`value="${day}"`));
    assert.match(await visitor.text(`/${cutting?.slug}`), /30 May\s.\s2 June 2027.*30 April 2027/s);
    assert.match(await visitor.text("/feed.rss"), /Takes place 30 May.*Closes 30 April 2027/s);
    const { items } = JSON.parse(await visitor.text("/feed.json"));
    const { startsOn: starts_on, endsOn: ends_on, deadline } = days;
    assert.deepEqual(items[0]._cuttings, { date: MEETING.date, starts_on, ends_on, deadline });

    const rid = await visitor.post(`/desk/cuttings/${cutting?.id}`, {
      ...MEETING,
      _method: "put",
      revision: String(cutting?.revision),
      startsOn: "2027-05-30",
    });
    assert.equal(rid.status, 303);
    const [after] = await listCuttings(db, { states: ["published"] });
    assert.deepEqual(
      [after?.startsOn, after?.endsOn, after?.deadline],
      ["2027-05-30", undefined, undefined],
    );
  }),
);

test(
  "an end before its start is said at its field, and nothing is saved",
  atDesk("editor", async ({ db, visitor }) => {
    const wrongs: readonly Record<string, string>[] = [
      { startsOn: "2027-05-30", endsOn: "2027-05-29" },
      { startsOn: "", endsOn: "2027-05-29" },
      { startsOn: "", endsOn: "", deadline: "soon" },
    ];
    for (const days of wrongs) {
      const wrong = await visitor.post("/desk/cuttings", { ...MEETING, ...days });
      assert.equal(wrong.status, 422);
      assert.match(await wrong.text(), /href="#(endsOn|deadline)"/);
    }
    assert.deepEqual(await listCuttings(db, { states: ["draft"] }), []);
  }),
);
