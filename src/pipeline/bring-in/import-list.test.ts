import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { NO_FACETS, type Vocabularies } from "../../model/facet.ts";
import { listSources } from "../../storage/sources/source-lists.ts";
import { importSources } from "./import-sources.ts";
import { writeOpml } from "../../publish/lists/write-opml.ts";
import { addSources } from "../../storage/sources/add-sources.ts";
import { listExportedSources } from "../../storage/sources/exported-sources.ts";
import { inspectList } from "../inspect/inspect-list.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const VOCABULARIES: Vocabularies = {
  kind: [{ id: "report", names: { en: "Report" }, scope: "" }],
  place: [{ id: "fr", names: { en: "France", fr: "France" }, scope: "" }],
  service: [],
  theme: [{ id: "digital", names: { en: "Digital and AI" }, scope: "" }],
  audience: [],
};

function read(table: string): unknown {
  const list = inspectList(new TextEncoder().encode(table), {
    vocabularies: VOCABULARIES,
    now: NOON,
  });
  return "error" in list
    ? list.error
    : list.cuttings.map(({ facets, attention }) => ({ facets, attention }));
}

test("a table's terms are ours, by name or by id", () => {
  assert.deepEqual(
    read(
      "title,url,date,places,themes\nA plan,https://a.example/1,2022-05-04,France,digital; Digital and AI\n",
    ),
    [{ facets: { ...NO_FACETS, place: ["fr"], theme: ["digital"] }, attention: undefined }],
  );
});

test("terms that are not ours stay out, and are named", () => {
  assert.deepEqual(
    read(
      "title,url,date,places,themes\nA plan,https://a.example/1,2022-05-04,fr; Atlantis,boats\n",
    ),
    [
      {
        facets: { ...NO_FACETS, place: ["fr"] },
        attention: "It was filed under terms that are not ours: Atlantis, boats.",
      },
    ],
  );
});

test(
  "a list's sources come once, each with a publisher and a host to be polite to",
  withDatabase(async (db) => {
    const feeds = [
      {
        name: "Court",
        address: "https://www.court.example/feed.xml",
        homepage: "https://court.example/",
        field: "audit",
        language: "fr",
      },
      { name: "Court", address: "https://www.court.example/feed.xml" },
      { name: "Gazette", address: "https://gazette.example/rss" },
      { name: "Gazette again", address: "http://www.gazette.example/rss/" },
    ];
    assert.deepEqual(await importSources(db, feeds, NOON), { added: 2, known: 2 });
    assert.deepEqual(await importSources(db, feeds, NOON), { added: 0, known: 4 });
    assert.deepEqual(
      (await listSources(db)).map(({ name, publisher, field, languages, origin }) => [
        name,
        publisher,
        field,
        languages,
        origin,
      ]),
      [
        ["Court", "Court", "imported", [], "import"],
        ["Gazette again", "Gazette again", "imported", [], "import"],
      ],
    );
  }),
);

test(
  "sources go out as OPML and come back with kind, place, languages, field, pause and page rule",
  withDatabase(async (db) => {
    const rule = { from: "markup", item: "li > a", title: ":scope", link: ":scope" } as const;
    const source = {
      publisher: 'Court & "Audit"',
      homepage: "https://court.example/",
      place: "fr",
      languages: ["fr", "en"],
      field: "audit",
      origin: "desk",
      hostKey: "court.example",
    } as const;
    await addSources(
      db,
      [
        { ...source, name: "Court", address: "https://court.example/rss?a=1&b=2", kind: "feed" },
        {
          ...source,
          name: "Court's page",
          address: "https://court.example/news",
          kind: "page",
          pageRule: rule,
          pausedAt: NOON,
          pausedReason: "Paused by Ann.",
        },
      ],
      NOON,
    );
    const before = await listExportedSources(db);
    assert.deepEqual(before[1]?.pageRule, rule);
    const opml = new TextEncoder().encode(writeOpml("Cuttings", before));
    const list = inspectList(opml, { vocabularies: VOCABULARIES, now: NOON });
    assert.ok(!("error" in list));
    await withDatabase(async (empty) => {
      assert.deepEqual(await importSources(empty, list.sources, NOON), { added: 2, known: 0 });
      assert.deepEqual(await listExportedSources(empty), before);
      assert.deepEqual(await importSources(empty, list.sources, NOON), { added: 0, known: 2 });
    })();
  }),
);
