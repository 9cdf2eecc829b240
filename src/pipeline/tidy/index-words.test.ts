import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { publishCutting, smallSite } from "../../../test/helpers/small-site.ts";
import { indexWords } from "./index-words.ts";

test(
  "what was published before its words were kept is found again, once",
  withDatabase(async (db) => {
    await publishCutting(db, { headline: "Upphandling av skolor", language: "sv" });
    const found = async () => (await smallSite(db).request("/cuttings?words=skola")).text();
    assert.match(await found(), /Upphandling av skolor/);
    await db.deleteFrom("cutting_words").execute();
    assert.doesNotMatch(await found(), /Upphandling av skolor/);
    const { signal } = new AbortController();
    assert.equal(await indexWords(db, signal), 1);
    assert.match(await found(), /Upphandling av skolor/);
    assert.equal(await indexWords(db, signal), 0);
  }),
);
