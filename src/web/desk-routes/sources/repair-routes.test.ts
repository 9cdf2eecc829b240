import assert from "node:assert/strict";
import { test } from "node:test";
import { documents } from "../../../../test/helpers/loopback/documents.ts";
import { aSource } from "../../../../test/helpers/makers.ts";
import { serveDesk } from "../../../../test/helpers/servers/serve-desk.ts";
import { htmlFindings } from "../../../../test/helpers/validate-html.ts";
import { Visitor } from "../../../../test/helpers/visitor.ts";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import { withServer } from "../../../../test/helpers/servers/with-server.ts";
import { repairToolsOf } from "../../../app/repair-tools.ts";
import { createFetcher } from "../../../fetch/http/create-fetcher.ts";
import type { Role } from "../../../model/role.ts";
import type { SourceHealth } from "../../../model/source.ts";
import type { Database } from "../../../storage/database.ts";
import { listEvents } from "../../../storage/events.ts";
import { findSource } from "../../../storage/sources/source-lists.ts";
import { findPageRule } from "../../../storage/sources/sources.ts";

const NOON = new Date("2026-03-01T12:00:00Z");
const TITLES = ["First piece of the news", "Second piece of the news", "Third piece of the news"];

const feed = `<rss version="2.0"><channel><title>Ministry</title>${TITLES.map((title) => `<item><title>${title}</title><link>https://example.org/${encodeURIComponent(title)}</link></item>`).join("")}</channel></rss>`;
const home = `<!doctype html><html lang="en"><title>Ministry</title><link rel="alternate" type="application/rss+xml" href="/feed"><ul>${TITLES.map((title) => `<li class="news"><a href="/${encodeURIComponent(title)}">${title}</a></li>`).join("")}</ul></html>`;

type At = {
  readonly db: Database;
  readonly visitor: Visitor;
  readonly origin: string;
  readonly add: (path: string, kind: "feed" | "page", health: SourceHealth) => Promise<number>;
};

/** A desk with the real tools over a small site whose home names its feed. */
function atRepairs(role: Role, body: (at: At) => Promise<void>): () => Promise<void> {
  return withDatabase((db) =>
    withServer(
      (request, response) => {
        const answer = request.url === "/feed" ? feed : request.url === "/" ? home : undefined;
        response.writeHead(answer === undefined ? 404 : 200).end(answer);
      },
      async (origin) => {
        const fetcher = createFetcher({
          userAgent: "Test",
          now: () => NOON,
          privateNetworks: true,
        });
        const desk = await serveDesk(db, {
          now: () => NOON,
          repairs: repairToolsOf({ db, fetcher, documents, now: () => NOON, gapMs: 0 }),
        });
        const add: At["add"] = async (path, kind, health) => {
          const id = await aSource(db, {
            address: origin + path,
            homepage: `${origin}/`,
            kind,
            hostKey: new URL(origin).host,
            name: "The <ministry>",
          });
          await db
            .updateTable("source")
            .set({ health, health_reason: "It shows.", health_since: NOON })
            .where("id", "=", id)
            .execute();
          return id;
        };
        try {
          await body({ db, origin, add, visitor: await Visitor.as(role, desk) });
          assert.deepEqual(desk.broken, []);
        } finally {
          await desk.stop();
          await fetcher.close();
        }
      },
    ),
  );
}

const hiddenFields = (markup: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...markup
        .slice(markup.indexOf('class="stories"'))
        .matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)">/g),
    ].map((match): [string, string] => [
      match[1] ?? "",
      (match[2] ?? "")
        .replaceAll("&quot;", '"')
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    ]),
  );

test(
  "a lost feed is looked for, what is found is shown, and one press reads it in the old one's place",
  atRepairs("administrator", async ({ db, visitor, origin, add }) => {
    const id = await add("/lost", "feed", "gone");
    const queue = await visitor.text("/desk/sources/repairs");
    assert.match(
      queue,
      /The &lt;ministry&gt;.*gone.*It shows\..*Look for a feed from http.*Pause it/s,
    );

    const found = await (
      await visitor.post(`/desk/sources/${id}/repair`, { repair: "1", kind: "find_feed" })
    ).text();
    assert.deepEqual([await htmlFindings(queue), await htmlFindings(found)], [[], []]);
    assert.match(found, /First piece of the news.*Read this instead/s);
    assert.equal(
      (await findSource(db, id))?.address,
      `${origin}/lost`,
      "nothing is changed by looking",
    );

    const answer = await visitor.post(`/desk/sources/${id}/repair`, hiddenFields(found));
    assert.equal(answer.headers.get("location"), `/desk/sources/${id}`);
    assert.equal((await findSource(db, id))?.address, `${origin}/feed`);
    assert.deepEqual(
      (await listEvents(db, { about: `source ${id}`, most: 9 })).map(({ what }) => what),
      ["repair"],
    );
  }),
);

test(
  "a repair that is no longer proposed is refused",
  atRepairs("administrator", async ({ visitor, add }) => {
    const id = await add("/lost", "feed", "gone");
    assert.equal(
      (await visitor.post(`/desk/sources/${id}/repair`, { repair: "1", kind: "pause" })).status,
      409,
    );
    assert.equal(
      (await visitor.post(`/desk/sources/${id}/repair`, { repair: "9", kind: "pause" })).status,
      409,
    );
  }),
);

test(
  "a page's rule is tried on the page as it is, and kept when a person says so",
  atRepairs("administrator", async ({ db, visitor, add }) => {
    const id = await add("/", "page", "empty");
    assert.match(await visitor.text(`/desk/sources/${id}`), /How its items are found/);
    const rule = { from: "markup", item: "li.lost", title: "a", link: "a", date: "", line: "" };
    const tried = await (
      await visitor.post(`/desk/sources/${id}/rule`, { ...rule, step: "try" })
    ).text();
    assert.deepEqual(await htmlFindings(tried), []);
    assert.match(tried, /Nothing on the page matches &quot;li\.lost&quot;/);
    assert.match(
      await (
        await visitor.post(`/desk/sources/${id}/rule`, { ...rule, item: "li.news", step: "try" })
      ).text(),
      /3 items\..*First piece of the news/s,
    );
    assert.equal(await findPageRule(db, id), undefined, "trying keeps nothing");

    assert.equal(
      (await visitor.post(`/desk/sources/${id}/rule`, { ...rule, item: "li.news", step: "keep" }))
        .status,
      303,
    );
    assert.deepEqual(await findPageRule(db, id), {
      from: "markup",
      item: "li.news",
      title: "a",
      link: "a",
    });
    assert.equal(
      (await visitor.post(`/desk/sources/${id}/rule`, { ...rule, item: "li:has(a)", step: "keep" }))
        .status,
      400,
      "a selector that may take for ever",
    );
    assert.equal(
      (await visitor.post(`/desk/sources/${id}/rule`, { ...rule, item: "", step: "keep" })).status,
      400,
    );
  }),
);

test(
  "scouts see the queue and change nothing",
  atRepairs("scout", async ({ visitor, add }) => {
    const id = await add("/", "page", "empty");
    assert.doesNotMatch(await visitor.text("/desk/sources/repairs"), /Find the list/);
    assert.equal(
      (await visitor.post(`/desk/sources/${id}/repair`, { repair: "1", kind: "watch_page" }))
        .status,
      403,
    );
    assert.equal((await visitor.post(`/desk/sources/${id}/rule`, { step: "keep" })).status, 403);
  }),
);

test(
  "a long queue of repairs is gone through page by page, each source once, the longest in trouble first",
  atRepairs("administrator", async ({ db, visitor }) => {
    const ids: number[] = [];
    for (let n = 0; n < 120; n += 1) {
      const id = await aSource(db, { address: `https://example.org/${n}` });
      await db
        .updateTable("source")
        .set({
          health: "silent",
          health_reason: "It shows.",
          // Some begin at one moment.
          health_since: new Date(NOON.getTime() - 1_000 * Math.floor(n / 7)),
        })
        .where("id", "=", id)
        .execute();
      ids.push(id);
    }
    const seen: number[][] = [];
    let path: string | undefined = "/desk/sources/repairs";
    while (path !== undefined && seen.length < 9) {
      const markup = await visitor.text(path);
      const titles = markup.matchAll(/story-title"><a href="\/desk\/sources\/(\d+)"/g);
      seen.push([...titles].map(([, id]) => Number(id)));
      path = /href="([^"]*)">On</.exec(markup)?.[1]?.replaceAll("&amp;", "&");
    }
    assert.deepEqual(
      seen.map((page) => page.length),
      [50, 50, 20],
    );
    assert.deepEqual(seen.flat().toSorted(inOrder), ids.toSorted(inOrder));
    assert.equal(seen[0]?.includes(ids.at(-1) ?? 0), true);
  }),
);

const inOrder = (one: number, other: number): number => one - other;
