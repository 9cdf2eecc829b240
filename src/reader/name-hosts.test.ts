import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../test/helpers/database/with-database.ts";
import { nameHosts } from "./name-hosts.ts";

const PUBLISHERS = [
  { name: "Audit Office", homepage: "https://www.audit.example/" },
  { name: "City of Hills", homepage: "http://hills.example:8080" },
  { name: "A blog among many", homepage: "https://blogs.example/@ada" },
  { name: "One of two", homepage: "https://shared.example/" },
  { name: "The other", homepage: "https://shared.example" },
];

const CASES: readonly (readonly [link: string, name: string | undefined])[] = [
  ["https://audit.example/reports/1", "Audit Office"],
  ["https://m.audit.example/reports/1?x=1", "Audit Office"],
  ["http://hills.example/news", "City of Hills"],
  ["https://blogs.example/@bob", undefined],
  ["https://shared.example/1", undefined],
  ["https://nobody.example/", undefined],
  ["not a link", undefined],
];

test(
  "a link is named after the one publisher whose front page its host shows",
  withDatabase(async (db) => {
    await db
      .insertInto("publisher")
      .values(PUBLISHERS.map((one) => ({ ...one, place: "gb", created_at: new Date(0) })))
      .execute();
    const name = await nameHosts(
      db,
      CASES.map(([link]) => link),
    );
    for (const [link, expected] of CASES) assert.equal(name(link), expected, link);
  }),
);
