import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk, DESK_NOW, firstStory } from "../../../../test/helpers/at-desk.ts";
import { PASSWORD } from "../../../../test/helpers/servers/serve-desk.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { inviteUser } from "../../../desk/people/invite-user.ts";
import { removePerson } from "../../../desk/people/remove-person.ts";
import { listOpenInvitations } from "../../../storage/people/invitations.ts";
import { listPeople } from "../../../storage/people/people.ts";

const FEW = { stories: 3, publishers: 20 };

test(
  "an invitation is shown once, and works",
  atDesk(
    "administrator",
    async ({ desk, visitor }) => {
      const made = await (
        await visitor.post("/desk/people/invitations", { role: "scout", email: "sam@example.org" })
      ).text();
      const link =
        new RegExp(`value="${desk.address}(/desk/welcome\\?token=[^"]+)"`).exec(made)?.[1] ?? "";
      assert.match(await new Visitor(desk).text(link), /value="sam@example\.org"/);
      assert.doesNotMatch(await visitor.text("/desk/people"), /welcome\?token/);
    },
    FEW,
  ),
);

test(
  "a role holds from the next request on; the last administrator stays one",
  atDesk(
    "administrator",
    async ({ db, desk, visitor }) => {
      const editor = await Visitor.as("editor", desk);
      const idOf = async (email: string) =>
        (await listPeople(db)).find((user) => user.email === email)?.id;
      await visitor.post(`/desk/people/${await idOf("editor@example.org")}/role`, {
        _method: "put",
        role: "scout",
      });
      assert.equal((await editor.get("/desk/cuttings/new")).status, 403);

      const own = `/desk/people/${await idOf("administrator@example.org")}/role`;
      const refused = await visitor.post(own, { _method: "put", role: "editor" });
      assert.equal(refused.status, 409);
      assert.match(await refused.text(), /the only one/);
      await visitor.post(`/desk/people/${await idOf("editor@example.org")}/role`, {
        _method: "put",
        role: "administrator",
      });
      assert.equal((await visitor.post(own, { _method: "put", role: "editor" })).status, 303);
      assert.equal((await visitor.get("/desk/people")).status, 403);
    },
    FEW,
  ),
);

test(
  "an invitation made for one address lets nobody else in",
  atDesk(
    "administrator",
    async ({ db, desk, visitor }) => {
      await visitor.post("/desk/people/invitations", { role: "scout", email: "Sam@example.org" });
      const path = await inviteUser(db, {
        role: "scout",
        email: "sam@example.org",
        by: "test",
        now: DESK_NOW,
      });
      const token = new URL(path, desk.address).searchParams.get("token") ?? "";
      const other = new Visitor(desk);
      assert.match(await other.text(path), /value="sam@example\.org"[^>]* readonly/);
      const fields = { token, name: "Oda", email: "oda@example.org", password: PASSWORD };
      const refused = await other.post("/desk/welcome", fields);
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /lets nobody else in/);
      assert.equal((await listPeople(db)).length, 1);
      const own = { ...fields, email: "SAM@example.org" };
      assert.equal((await other.post("/desk/welcome", own)).status, 303);
      assert.deepEqual(
        (await listPeople(db)).map(({ email, role }) => [email, role]),
        [
          ["administrator@example.org", "administrator"],
          ["sam@example.org", "scout"],
        ],
      );
    },
    FEW,
  ),
);

test(
  "an invitation without an address, or with a wrong one, is said at its field",
  atDesk(
    "administrator",
    async ({ db, visitor }) => {
      const wrong = { role: "scout", email: "sam at example.org" };
      const refused = await visitor.post("/desk/people/invitations", wrong);
      assert.equal(refused.status, 422);
      const page = await refused.text();
      assert.match(page, /value="sam at example\.org"/);
      assert.match(page, /not an email address/);
      assert.deepEqual(await listOpenInvitations(db, DESK_NOW), []);
    },
    FEW,
  ),
);

test(
  "open invitations are listed and taken back",
  atDesk(
    "administrator",
    async ({ db, desk, visitor }) => {
      const path = await inviteUser(db, { role: "editor", by: "test", now: DESK_NOW });
      assert.match(await visitor.text("/desk/people"), /whoever has the link/);
      const [open] = await listOpenInvitations(db, DESK_NOW);
      const address = `/desk/people/invitations/${open?.id}`;
      await visitor.post(address, { _method: "delete" });
      assert.equal((await new Visitor(desk).get(path)).status, 410);
      assert.doesNotMatch(await visitor.text("/desk/people"), /whoever has the link/);
      assert.equal((await visitor.post(address, { _method: "delete" })).status, 404);
    },
    FEW,
  ),
);

test(
  "somebody who is removed is out with the next request, and named beside what they did",
  atDesk(
    "administrator",
    async ({ db, desk, visitor }) => {
      const editor = await Visitor.as("editor", desk);
      const story = await firstStory(db);
      await editor.post(`/desk/stories/${story}/decision`, { _method: "put", verdict: "pick" });
      await inviteUser(db, { role: "administrator", by: "editor-example-org", now: DESK_NOW });

      const address = "/desk/people/editor-example-org";
      assert.match(await visitor.text(`${address}/removal`), /Remove Editor Person\?/);
      assert.equal((await visitor.post(address, { _method: "delete" })).status, 303);
      assert.match((await editor.get("/desk/inbox")).headers.get("location") ?? "", /sign-in/);
      const credentials = { email: "editor@example.org", password: PASSWORD };
      assert.equal((await new Visitor(desk).post("/desk/session", credentials)).status, 401);
      assert.match(await visitor.text(`/desk/picked?open=${story}`), /Editor Person/);
      assert.deepEqual(await listOpenInvitations(db, DESK_NOW), [], "their links are over too");
      assert.equal((await visitor.post(address, { _method: "delete" })).status, 404);

      const path = await inviteUser(db, {
        role: "scout",
        email: "editor@example.org",
        by: "test",
        now: DESK_NOW,
      });
      const token = new URL(path, desk.address).searchParams.get("token") ?? "";
      const again = { token, name: "Edi", email: "editor@example.org", password: PASSWORD };
      assert.equal((await new Visitor(desk).post("/desk/welcome", again)).status, 303);
    },
    FEW,
  ),
);

test(
  "nobody can remove the last administrator, not even two who remove each other",
  atDesk(
    "administrator",
    async ({ db, desk, visitor }) => {
      const own = "/desk/people/administrator-example-org";
      assert.equal((await visitor.post(own, { _method: "delete" })).status, 409);
      await Visitor.as("administrator", desk, "second@example.org");
      const change = { by: "test", now: DESK_NOW };
      const done = await Promise.allSettled([
        removePerson(db, { id: "administrator-example-org", ...change }),
        removePerson(db, { id: "second-example-org", ...change }),
      ]);
      assert.deepEqual(done.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
      assert.equal((await listPeople(db)).length, 1);
    },
    FEW,
  ),
);

test(
  "signing somebody out everywhere ends all their sessions and keeps their account",
  atDesk(
    "administrator",
    async ({ desk, visitor }) => {
      const editor = await Visitor.as("editor", desk);
      await visitor.post("/desk/people/editor-example-org/sessions", { _method: "delete" });
      assert.match((await editor.get("/desk/inbox")).headers.get("location") ?? "", /sign-in/);
      const credentials = { email: "editor@example.org", password: PASSWORD };
      assert.equal((await editor.post("/desk/session", credentials)).status, 303);
      assert.equal((await visitor.get("/desk/inbox")).status, 200);
    },
    FEW,
  ),
);
