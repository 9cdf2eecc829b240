import assert from "node:assert/strict";
import { test } from "node:test";
import { aText } from "../../../test/helpers/makers.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { LINK_RULES_VERSION } from "../../lib/links/normalise-link.ts";
import { addCutting } from "../../storage/cuttings/add-cutting.ts";
import type { LinkRules } from "./link-rules.ts";
import { renormaliseCuttingLinks } from "./renormalise-cutting-links.ts";

const PRINTED = "https://example.org/report?print=yes";
const ANN = { by: "ann", now: new Date("2026-03-01T12:00:00Z"), what: "written" };
const NEW_RULES: LinkRules = {
  version: LINK_RULES_VERSION + 1,
  normalise: (link) => (link === PRINTED ? "https://example.org/report" : undefined),
};

test(
  "keys of cuttings' links follow new rules, in bounded steps, and the links stay as written",
  withDatabase(async (db) => {
    const unreadable = "https://example.org/unreadable";
    const furtherLinks = [{ link: unreadable, credit: undefined }];
    const text = aText({ link: PRINTED, furtherLinks });
    await addCutting(db, { text, slug: "draft/a" }, ANN);
    assert.equal(await renormaliseCuttingLinks(db, { most: 10 }), 0, "made by the present rules");
    const renew = (most: number) => renormaliseCuttingLinks(db, { most, rules: NEW_RULES });
    assert.deepEqual([await renew(1), await renew(10), await renew(10)], [1, 1, 0]);
    const links = await db
      .selectFrom("cutting_link")
      .select(["link", "link_key", "rules_version"])
      .orderBy("position")
      .execute();
    assert.deepEqual(links, [
      {
        link: PRINTED,
        link_key: "https://example.org/report",
        rules_version: NEW_RULES.version,
      },
      { link: unreadable, link_key: unreadable, rules_version: NEW_RULES.version },
    ]);
  }),
);
