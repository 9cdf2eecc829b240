import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../../test/helpers/database/with-database.ts";
import { publishCutting, smallSite } from "../../../../test/helpers/small-site.ts";
import { htmlFindings } from "../../../../test/helpers/validate-html.ts";
import type { Database } from "../../../storage/database.ts";
import { createServer } from "../../http/create-server.ts";

function serve(db: Database) {
  return createServer({
    parts: [{ at: "/", app: smallSite(db) }],
    isHealthy: async () => true,
    onError: (error) => assert.fail(String(error)),
  });
}

test(
  "a view stands in another site's frame: valid, not indexed, leading out of it, and to its page",
  withDatabase(async (db) => {
    await publishCutting(db, { headline: "Ferries & fares", facets: { place: ["se"] } });
    const site = serve(db);
    const text = await (await site.request("/embed/places/sweden?scheme=dark")).text();
    assert.deepEqual(await htmlFindings(text), []);
    assert.match(text, /<html lang="en" dir="ltr" data-scheme="dark">/);
    assert.match(text, /<meta name="robots" content="noindex">/);
    assert.match(text, /rel="canonical" href="https:\/\/cuttings\.example\/places\/sweden"/);
    assert.match(text, /Ferries &amp; fares<\/a>/);
    assert.doesNotMatch(text, /<form|<script/);
    for (const [link] of text.matchAll(/<a [^>]*>/g)) assert.match(link, /target="_blank"/);
    const list = await (await site.request("/embed?form=list")).text();
    assert.match(list, /^<ul>\s*<li><a [^>]*>Ferries &amp; fares<\/a>/);
    const renamed = await site.request("/embed/places/sverige");
    assert.deepEqual(
      [renamed.status, renamed.headers.get("location")],
      [301, "/embed/places/sweden"],
    );
    assert.match(await (await site.request("/embed/places/japan")).text(), /Nothing that is/);
    assert.equal((await site.request("/embed/places/atlantis")).status, 404);
  }),
);

test(
  "only there the headers that forbid frames are loosened, when nothing changed too",
  withDatabase(async (db) => {
    const site = serve(db);
    const { headers } = await site.request("/embed");
    const again = await site.request("/embed", {
      headers: { "if-none-match": headers.get("etag") ?? "" },
    });
    assert.equal(again.status, 304);
    for (const framed of [headers, again.headers]) {
      assert.match(framed.get("content-security-policy") ?? "", /frame-ancestors \*/);
      assert.match(framed.get("content-security-policy") ?? "", /default-src 'none'/);
      assert.equal(framed.get("x-frame-options"), null);
      assert.equal(framed.get("cross-origin-resource-policy"), "cross-origin");
      assert.equal(framed.get("referrer-policy"), "no-referrer");
    }
    for (const path of ["/", "/embedded", "/places/sweden", "/find", "/embed/places/atlantis"]) {
      const closed = (await site.request(path)).headers;
      assert.match(closed.get("content-security-policy") ?? "", /frame-ancestors 'none'/, path);
      assert.notEqual(closed.get("x-frame-options"), null, path);
    }
  }),
);

test(
  "oEmbed tells of the frame within the size that is asked for, and of nothing else",
  withDatabase(async (db) => {
    const site = serve(db);
    const ask = (url: string, more = "") =>
      site.request(`/oembed?url=${encodeURIComponent(url)}${more}`);
    const answer = await ask("https://cuttings.example/places/sweden", "&maxheight=300");
    const said = JSON.parse(await answer.text());
    assert.deepEqual(
      [said.type, said.version, said.title, said.height],
      ["rich", "1.0", "Sweden", 300],
    );
    assert.match(
      said.html,
      /^<iframe src="https:\/\/cuttings\.example\/embed\/places\/sweden" title="Cuttings: Sweden"/,
    );
    assert.equal(answer.headers.get("access-control-allow-origin"), "*");
    const page = await (await site.request("/places/sweden")).text();
    assert.match(page, /application\/json\+oembed/);
    assert.match(page, /&lt;iframe src=&quot;https:\/\/cuttings\.example\/embed\/places\/sweden/);
    for (const url of ["https://else.example/", "https://cuttings.example/desk", "x"])
      assert.equal((await ask(url)).status, 404, url);
    assert.equal((await ask("https://cuttings.example/", "&format=xml")).status, 501);
  }),
);
