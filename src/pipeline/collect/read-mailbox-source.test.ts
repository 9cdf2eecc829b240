import assert from "node:assert/strict";
import { test } from "node:test";
import { documents } from "../../../test/helpers/loopback/documents.ts";
import { serveImap } from "../../../test/helpers/servers/serve-imap.ts";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { DAY } from "../../lib/duration.ts";
import { createFetcher } from "../../fetch/http/create-fetcher.ts";
import { recentFetches } from "../../storage/sources/fetches.ts";
import { listSources } from "../../storage/sources/source-lists.ts";
import { listStories } from "../../storage/stories/stories.ts";
import { addMailboxSource } from "../bring-in/add-mailbox-source.ts";
import { collectSources } from "./collect-sources.ts";
import { openMailbox } from "./open-mailbox.ts";
import { placeAll } from "../../../test/helpers/database/place-all.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const FOR_EVER = new AbortController().signal;

const mail = (headers: readonly string[], html: string): string =>
  [
    ...headers,
    "Date: Sun, 1 Mar 2026 09:00:00 +0000",
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    html,
    "",
  ].join("\r\n");

const NEWSLETTER = mail(
  [
    "From: Audit Office <news@audit.example>",
    "Subject: What we found",
    "List-Id: <news.audit.example>",
  ],
  `
  <h2><a href="https://audit.example/waiting-lists?utm_source=news">What auditors found in the waiting lists</a></h2>
  <p>Half of the delay was paperwork that nobody had asked for in years.</p>
  <h2><a href="https://audit.example/ferries">Ferries that pay for themselves</a></h2>
  <p>Three islands share one boat, and its timetable is the school's.</p>
  <p><a href="https://audit.example/unsubscribe?key=1">Unsubscribe</a></p>`,
);
const LETTER = mail(
  ["From: Robot <robot@list.example>", "Subject: Confirm your address"],
  `<p><a href="https://list.example/confirm/key">Please confirm your address with us</a></p>`,
);

test(
  "newsletters are split into their links, each credited to who wrote; what is written to us alone is not",
  withDatabase(async (db) => {
    const server = await serveImap();
    const fetcher = createFetcher({ userAgent: "Test", now: () => NOON });
    const setting = {
      host: "127.0.0.1",
      port: server.port,
      isSecure: false,
      folder: "INBOX",
      user: "ann",
      password: "secret",
    };
    const collect = (now: Date, mailbox = openMailbox(setting)) =>
      collectSources(
        { db, get: fetcher.get, documents, now: () => now, gapMs: 0, mailbox },
        FOR_EVER,
      );
    const reasonAfter = async (days: number): Promise<string | undefined> => {
      await collect(new Date(NOON.getTime() + days * DAY));
      const [source] = await listSources(db);
      return (await recentFetches(db, [source?.id ?? 0])).get(source?.id ?? 0)?.[0]?.reason;
    };
    try {
      server.folder.mails.push({ uid: 1, source: NEWSLETTER }, { uid: 2, source: LETTER });
      await addMailboxSource(db, setting, NOON);
      await addMailboxSource(db, setting, NOON);
      assert.equal(
        await reasonAfter(0),
        "2 new, 0 changed, 0 known. Left out 1: a mail that was not sent to a list.",
      );
      await placeAll(db);
      const stories = await listStories(db, { state: "inbox", most: 9 });
      assert.deepEqual(stories.map(({ title, link, credit }) => [title, link, credit]).sort(), [
        ["Ferries that pay for themselves", "https://audit.example/ferries", "Audit Office"],
        [
          "What auditors found in the waiting lists",
          "https://audit.example/waiting-lists?utm_source=news",
          "Audit Office",
        ],
      ]);
      assert.deepEqual(
        stories.map(({ publishedAt }) => publishedAt?.toISOString()),
        ["2026-03-01T09:00:00.000Z", "2026-03-01T09:00:00.000Z"],
      );

      assert.equal(await reasonAfter(2), "No new mail.");
      server.folder.mails.push({ uid: 7, source: NEWSLETTER });
      assert.equal(await reasonAfter(20), "0 new, 0 changed, 2 known.");
      server.close();
      assert.match((await reasonAfter(30)) ?? "", /refuses connections/);
    } finally {
      server.close();
      await fetcher.close();
    }
    const everything = JSON.stringify([
      await db.selectFrom("source").selectAll().execute(),
      await db.selectFrom("fetched").selectAll().execute(),
    ]);
    assert.doesNotMatch(everything, /secret|ann"/);
  }),
);

test(
  "a mailbox whose setting was taken away says so",
  withDatabase(async (db) => {
    await addMailboxSource(
      db,
      {
        host: "mail.example.org",
        port: 993,
        isSecure: true,
        folder: "INBOX",
        user: "ann",
        password: "secret",
      },
      NOON,
    );
    await collectSources(
      {
        db,
        get: () => assert.fail("nothing is to be asked"),
        documents,
        now: () => NOON,
        gapMs: 0,
      },
      FOR_EVER,
    );
    assert.equal(
      (await listSources(db))[0]?.reason,
      "CUTTINGS_MAILBOX does not name this mailbox.",
    );
  }),
);
