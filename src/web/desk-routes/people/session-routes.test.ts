import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW as NOW } from "../../../../test/helpers/at-desk.ts";
import { PASSWORD } from "../../../../test/helpers/servers/serve-desk.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { inviteUser } from "../../../desk/people/invite-user.ts";
import { findStory, listStories } from "../../../storage/stories/stories.ts";

test(
  "nobody gets in who is not signed in, and after signing in goes on where they wanted to",
  atDesk("editor", async ({ desk }) => {
    const stranger = new Visitor(desk);
    for (const path of [
      "/desk",
      "/desk/",
      "/desk/inbox",
      "/desk/cuttings/1",
      "/desk/sources",
      "/desk/nowhere",
    ]) {
      assert.match(
        (await stranger.get(path)).headers.get("location") ?? "",
        /^\/desk\/sign-in\?next=/,
        path,
      );
    }
    assert.equal(
      (
        await stranger.post("/desk/stories/1/decision", { _method: "put", verdict: "pick" })
      ).headers.get("location"),
      "/desk/sign-in",
    );
    const entered = await stranger.post("/desk/session", {
      email: "Editor@Example.org ",
      password: PASSWORD,
      next: "/desk/drafts?x=1",
    });
    assert.equal(entered.headers.get("location"), "/desk/drafts?x=1");
  }),
);

test(
  "a sign-in leads nowhere but to the desk",
  atDesk("editor", async ({ desk }) => {
    for (const next of [
      "https://evil.example/",
      "//evil.example",
      "/desk/\\evil.example",
      "/desk/../../evil",
      "javascript:alert(1)",
    ]) {
      const entered = await new Visitor(desk).post("/desk/session", {
        email: "editor@example.org",
        password: PASSWORD,
        next,
      });
      assert.equal(entered.headers.get("location"), "/desk/inbox", next);
    }
  }),
);

test(
  "signing out ends the session",
  atDesk("editor", async ({ visitor }) => {
    await visitor.post("/desk/session", { _method: "delete" });
    assert.match((await visitor.get("/desk/inbox")).headers.get("location") ?? "", /sign-in/);
  }),
);

test(
  "an invitation lets one person in once, in its role",
  atDesk("administrator", async ({ db, desk }) => {
    const path = await inviteUser(db, { role: "publisher", by: "test", now: NOW });
    const token = new URL(path, desk.address).searchParams.get("token") ?? "";
    const newcomer = new Visitor(desk);
    assert.match(await newcomer.text(path), /as a publisher/);
    const short = await newcomer.post("/desk/welcome", {
      token,
      name: "Pia",
      email: "pia@example.org",
      password: "short",
    });
    assert.equal(short.status, 422);
    assert.match(await short.text(), /at least 12 characters/);
    const taken = await newcomer.post("/desk/welcome", {
      token,
      name: "Pia",
      email: "administrator@example.org",
      password: PASSWORD,
    });
    assert.match(await taken.text(), /an account with that address already/);
    assert.equal(
      (
        await newcomer.post("/desk/welcome", {
          token,
          name: "Pia",
          email: "Pia@example.org",
          password: PASSWORD,
        })
      ).headers.get("location"),
      "/desk/inbox",
    );
    assert.match(await newcomer.text("/desk/inbox"), /Pia.*publisher/s);

    const second = await new Visitor(desk).get(path);
    assert.equal(second.status, 410);
    assert.match(await second.text(), /used already/);
  }),
);

test(
  "a form from another site changes nothing",
  atDesk("editor", async ({ db, visitor }) => {
    const id = (await listStories(db, { state: "inbox", most: 1 }))[0]?.id ?? 0;
    const forged = await visitor.post(
      `/desk/stories/${id}/decision`,
      { _method: "put", verdict: "pass" },
      { origin: "https://evil.example" },
    );
    assert.equal(forged.status, 403);
    assert.equal((await findStory(db, id))?.state, "inbox");
  }),
);

test(
  "a wrong password says so, and the eleventh attempt in a minute has to wait",
  atDesk("editor", async ({ desk }) => {
    const guesser = new Visitor(desk);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push(
        (await guesser.post("/desk/session", { email: "editor@example.org", password: "guess" }))
          .status,
      );
    assert.deepEqual([statuses[0], statuses.at(-1)], [401, 429]);
  }),
);
