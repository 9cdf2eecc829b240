import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type RunCommand, withCommands } from "../../test/helpers/with-commands.ts";
import { withServer } from "../../test/helpers/servers/with-server.ts";

const feedOf = (name: string) =>
  `<rss version="2.0"><channel><title>${name}</title><item><title>${name} speaks</title><link>https://example.org/${name}</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item></channel></rss>`;
const homeOf = (...feeds: readonly string[]) =>
  `<!doctype html><title>Office</title>${feeds
    .map(
      (feed) => `<link rel="alternate" type="application/rss+xml" title="${feed}" href="${feed}">`,
    )
    .join("")}<p>News of the office.</p>`;

/** Two offices whose feeds are gone; one has another on its page, one has two. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  "/ferries/": homeOf("/ferries/new.xml"),
  "/ferries/new.xml": feedOf("Ferries"),
  "/bridges/": homeOf("/bridges/north.xml", "/bridges/south.xml"),
  "/bridges/north.xml": feedOf("North"),
  "/bridges/south.xml": feedOf("South"),
};

const withOffices =
  (body: (run: RunCommand, origin: string, folder: string) => Promise<void>) => () =>
    withServer(
      ({ url = "/" }, response) => {
        const found = DOCUMENTS[url];
        if (found === undefined) response.writeHead(url.endsWith("/old.xml") ? 410 : 404).end();
        else
          response
            .setHeader("content-type", url.endsWith("/") ? "text/html" : "application/rss+xml")
            .end(found);
      },
      (origin) =>
        withCommands((run, folder) => body(run, origin, folder), {
          env: { CUTTINGS_READ_PRIVATE: new URL(origin).host },
          fail: () => undefined,
          now: () => new Date(),
        })(),
    );

test(
  "a check with repairs takes the only feed that is found, leaves a choice to a person, and writes all of it",
  withOffices(async (run, origin, folder) => {
    const outlines = ["ferries", "bridges"].map(
      (office) =>
        `<outline type="rss" text="${office}" xmlUrl="${origin}/${office}/old.xml" htmlUrl="${origin}/${office}/"/>`,
    );
    writeFileSync(
      join(folder, "list.opml"),
      `<opml version="2.0"><body>${outlines.join("")}</body></opml>`,
    );
    await run("import", join(folder, "list.opml"), "--publish");
    const file = join(folder, "check.csv");
    await run("sources", "check", "--repair", "--output", file);
    const sources: { readonly address: string }[] = JSON.parse(await run("sources", "--json"));
    assert.deepEqual(sources.map(({ address }) => address.slice(origin.length)).sort(), [
      "/bridges/old.xml",
      "/ferries/new.xml",
    ]);
    const rows = readFileSync(file, "utf8").split(/\r?\n/);
    const findingOf = (path: string) => rows.find((row) => row.includes(path));
    assert.match(findingOf("/ferries/new.xml") ?? "", /^repaired,/);
    assert.match(findingOf("/bridges/old.xml") ?? "", /^gone,/);
  }),
);
