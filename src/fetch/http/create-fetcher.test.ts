import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { aFetcher, ask, failure, NOON } from "../../../test/helpers/loopback/ask-once.ts";
import { withServer } from "../../../test/helpers/servers/with-server.ts";

test("a body comes with its hash, size, address and headers", async () => {
  const fetched = await ask((_, response) => {
    response.setHeader("Content-Type", "application/rss+xml; charset=utf-8");
    response.setHeader("ETag", 'W/"a\xe9b"');
    response.setHeader("Cache-Control", "max-age=600");
    // As bytes: with a string Node writes the headers in UTF-8 too.
    response.end(Buffer.from("<rss/>"));
  }, "/feed?a=1#top");
  assert.ok(fetched.outcome === "body");
  assert.equal(Buffer.from(fetched.body).toString(), "<rss/>");
  assert.equal(fetched.bodyHash, createHash("sha256").update("<rss/>").digest("hex"));
  assert.equal(fetched.bytes, 6);
  assert.match(fetched.address, /^http:\/\/127\.0\.0\.1:\d+\/feed\?a=1$/);
  assert.deepEqual(fetched.headers, {
    contentType: "application/rss+xml; charset=utf-8",
    etag: 'W/"a\xe9b"',
    freshForMs: 600_000,
  });
  assert.deepEqual(fetched.redirects, []);
});

test("the request names us, prefers feeds, and carries no cookie and no referrer", async () => {
  let sent: IncomingHttpHeaders = {};
  await ask((request, response) => {
    sent = request.headers;
    response.setHeader("Set-Cookie", "a=1");
    response.end();
  });
  assert.equal(sent["user-agent"], "Cuttings/0.1 (+https://cuttings.example/bot)");
  assert.match(sent.accept ?? "", /^application\/atom\+xml/);
  assert.deepEqual(
    [sent.cookie, sent.referer, sent["if-none-match"]],
    [undefined, undefined, undefined],
  );
});

test("cookies set on the way are not sent on", async () => {
  const cookies: unknown[] = [];
  const fetched = await ask((request, response) => {
    cookies.push(request.headers.cookie);
    response.setHeader("Set-Cookie", "a=1");
    if (request.url === "/") response.writeHead(302, { Location: "/b" });
    response.end();
  });
  assert.equal(fetched.outcome, "body");
  assert.deepEqual(cookies, [undefined, undefined]);
});

test("validators go out exactly as they came, and 304 brings the new ones", async () => {
  const fetched = await ask(
    (request, response) => {
      assert.equal(request.headers["if-none-match"], 'W/"a\xe9b"');
      assert.equal(request.headers["if-modified-since"], "Sunday, 1 March 2026 1pm");
      response.writeHead(304, { ETag: '"new"' });
      response.end();
    },
    "/",
    { validators: { etag: 'W/"a\xe9b"', lastModified: "Sunday, 1 March 2026 1pm" } },
  );
  assert.ok(fetched.outcome === "unchanged");
  assert.deepEqual(fetched.headers, { etag: '"new"' });
});

test("validators go only to the address that gave them", async () => {
  await withServer(
    (request, response) => {
      const isNew = request.url === "/new";
      assert.equal(request.headers["if-none-match"], isNew ? '"x"' : undefined);
      response.writeHead(isNew ? 304 : 301, { Location: "/new" });
      response.end();
    },
    async (origin) => {
      const fetcher = aFetcher();
      const fetched = await fetcher.get(`${origin}/old`, {
        validators: { etag: '"x"', address: `${origin}/new` },
      });
      assert.equal(fetched.outcome, "unchanged");
    },
  );
});

test("304 to a request without validators is no answer", async () => {
  assert.match(
    failure(await ask((_, response) => response.writeHead(304).end())),
    /^bad_response: .*not modified/,
  );
});

const STATUSES: [status: number, headers: Record<string, string>, expected: RegExp][] = [
  [401, {}, /^guarded: /],
  [403, {}, /^guarded: /],
  [404, {}, /^not_found: /],
  [410, {}, /^gone: /],
  [418, {}, /^client_error: /],
  [429, { "Retry-After": "120" }, /^too_many_requests: /],
  [451, {}, /^guarded: .*legal/],
  [500, {}, /^server_error: /],
  [
    503,
    { "Retry-After": "Sun, 01 Mar 2026 12:02:00 GMT", Date: NOON.toUTCString() },
    /^server_error: /,
  ],
  [206, {}, /^bad_response: /],
  [200, { "cf-mitigated": "challenge" }, /^guarded: .*puzzle/],
  [202, { "x-amzn-waf-action": "challenge" }, /^guarded: .*puzzle/],
];
for (const [status, headers, expected] of STATUSES) {
  test(`status ${status} ${Object.keys(headers).join(" ")} has its code and its sentence`, async () => {
    const fetched = await ask((_, response) =>
      response.writeHead(status, headers).end("a page of errors"),
    );
    assert.match(failure(fetched), expected);
    assert.ok(fetched.outcome === "failed");
    assert.equal(fetched.status, status);
    assert.equal(fetched.headers?.retryAfterMs, "Retry-After" in headers ? 120_000 : undefined);
  });
}

test("a fetch that nobody wants any more ends as cancelled", async () => {
  await withServer(
    () => undefined,
    async (origin) => {
      const cancel = new AbortController();
      const asked = aFetcher().get(origin, { signal: cancel.signal });
      await wait(20);
      cancel.abort();
      assert.match(failure(await asked), /^cancelled: /);
      assert.match(
        failure(await aFetcher().get(origin, { signal: AbortSignal.abort() })),
        /^cancelled: /,
      );
    },
  );
});

test("closing the fetcher ends what is under way, and afterwards asking is a mistake", async () => {
  await withServer(
    () => undefined,
    async (origin) => {
      const fetcher = aFetcher();
      const asked = fetcher.get(origin);
      await wait(20);
      await fetcher.close();
      assert.match(failure(await asked), /^cancelled: /);
      await assert.rejects(fetcher.get(origin), /closed/);
    },
  );
});

test("a user agent that would break the request is refused at once", () => {
  assert.throws(() => aFetcher({ userAgent: "Cuttings\r\nX: y" }), TypeError);
});
