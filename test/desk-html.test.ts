import assert from "node:assert/strict";
import { test } from "node:test";
import { inviteUser } from "../src/desk/people/invite-user.ts";
import { atDesk, DESK_NOW as NOW, firstStory } from "./helpers/at-desk.ts";
import { htmlFindings } from "./helpers/validate-html.ts";
import { Visitor } from "./helpers/visitor.ts";

test(
  "every page of the desk is valid HTML",
  atDesk("administrator", async ({ db, desk, visitor }) => {
    const id = await firstStory(db);
    await visitor.post(`/desk/stories/${id}/decision`, { _method: "put", verdict: "pick" });
    const wrong = await visitor.post("/desk/cuttings", {
      headline: "",
      places: "Atlantis",
      link: "javascript:alert(1)",
    });
    assert.deepEqual(await htmlFindings(await wrong.text()), [], "a refused cutting");
    const paths = [
      "/desk/inbox",
      `/desk/inbox?open=${id}`,
      "/desk/later",
      "/desk/picked",
      "/desk/drafts",
      "/desk/published",
      "/desk/cuttings/1",
      "/desk/cuttings/new",
      "/desk/sources",
      "/desk/sources/1",
      "/desk/settings",
      "/desk/people",
      "/desk/trail",
    ];
    for (const path of paths)
      assert.deepEqual(await htmlFindings(await visitor.text(path)), [], path);
    const invitation = await inviteUser(db, { role: "editor", by: "test", now: NOW });
    for (const path of ["/desk/sign-in", invitation])
      assert.deepEqual(await htmlFindings(await new Visitor(desk).text(path)), [], path);
  }),
);
