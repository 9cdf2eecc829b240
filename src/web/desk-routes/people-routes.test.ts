import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../../../test/helpers/at-desk.ts";
import { Visitor } from "../../../test/helpers/visitor.ts";
import { listUsers } from "../../storage/invitations.ts";
import { readSiteSettings } from "../../storage/site-settings.ts";

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
        (await listUsers(db)).find((user) => user.email === email)?.id;
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

const SETTINGS = {
  name: "Clippings",
  institute: "The Institute",
  tagline: "",
  about: "One.\r\n\r\nTwo.",
  mission: "",
  contact: "desk@example.org",
  language: "fr",
  timeZone: "Europe/Paris",
};

test(
  "settings are saved as they were written",
  atDesk(
    "administrator",
    async ({ db, visitor }) => {
      await visitor.post("/desk/settings", { ...SETTINGS, _method: "put" });
      assert.deepEqual(await readSiteSettings(db), { ...SETTINGS, about: "One.\n\nTwo." });
    },
    FEW,
  ),
);

test(
  "a zone or language that does not exist is said at its field and nothing is saved",
  atDesk(
    "administrator",
    async ({ db, visitor }) => {
      for (const [wrong, says] of [
        [{ timeZone: "Mars/Olympus" }, /no such time zone/],
        [{ language: "klingon please" }, /short code/],
        [{ name: " " }, /needs a name/],
      ] as const) {
        const answer = await visitor.post("/desk/settings", {
          ...SETTINGS,
          ...wrong,
          _method: "put",
        });
        assert.equal(answer.status, 422);
        const markup = await answer.text();
        assert.match(markup, says);
        assert.match(markup, /value="The Institute"/);
      }
      assert.equal((await readSiteSettings(db)).name, "Cuttings");
    },
    FEW,
  ),
);
