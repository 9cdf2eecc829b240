import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../../../../test/helpers/at-desk.ts";
import { readSiteSettings } from "../../../storage/cuttings/site-settings.ts";

const FEW = { stories: 3, publishers: 20 };

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
        [{ language: "klingon" }, /English, French, Spanish and Arabic/],
        [{ language: "de" }, /English, French, Spanish and Arabic/],
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
