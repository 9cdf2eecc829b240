import assert from "node:assert/strict";
import { test } from "node:test";
import { withServer } from "../../../test/helpers/servers/with-server.ts";
import { askRobots } from "./ask-robots.ts";
import { createFetcher } from "../http/create-fetcher.ts";
import { isAllowedByRobots } from "./is-allowed-by-robots.ts";

const now = (): Date => new Date("2026-03-01T12:00:00Z");

test("the robots.txt of a page's own host is asked, read and kept", async () => {
  const text = "User-agent: *\nDisallow: /private\n";
  await withServer(
    (request, response) => response.writeHead(request.url === "/robots.txt" ? 200 : 404).end(text),
    async (origin) => {
      const { get } = createFetcher({ userAgent: "Cuttings/0.1", now, privateNetworks: true });
      const decision = await askRobots(get, `${origin}/news/today?page=2`, { known: {}, now });
      assert.equal(decision.text, text);
      assert.deepEqual(
        ["/private/a", "/news"].map((path) => isAllowedByRobots(decision.rules, "Cuttings", path)),
        [false, true],
      );
    },
  );
});

test("a host without robots.txt allows everything, one that is broken nothing", async () => {
  for (const [status, isAllowed] of [
    [404, true],
    [500, false],
  ] as const) {
    await withServer(
      (_, response) => response.writeHead(status).end(),
      async (origin) => {
        const { get } = createFetcher({ userAgent: "Cuttings/0.1", now, privateNetworks: true });
        const { rules } = await askRobots(get, origin, { known: {}, now });
        assert.equal(isAllowedByRobots(rules, "Cuttings", "/"), isAllowed);
      },
    );
  }
});

test("of a robots.txt without end the first 500 KiB are read, as RFC 9309 says", async () => {
  const rules = "User-agent: *\nDisallow: /private\n";
  const filler = `# ${"a".repeat(64 * 1024 - 3)}\n`;
  for (const headers of [{}, { "content-length": String(25 * 1024 * 1024) }]) {
    let sent = 0;
    await withServer(
      (_, response) => {
        response.writeHead(200, headers).write(rules);
        const more = (): void => {
          while (!response.destroyed && sent < 400) {
            sent += 1;
            if (!response.write(filler)) return;
          }
        };
        response.on("drain", more);
        more();
      },
      async (origin) => {
        const { get } = createFetcher({ userAgent: "Cuttings/0.1", now, privateNetworks: true });
        const { rules: read, text } = await askRobots(get, origin, { known: {}, now });
        assert.equal(isAllowedByRobots(read, "Cuttings", "/private/a"), false);
        assert.equal(isAllowedByRobots(read, "Cuttings", "/news"), true);
        assert.equal(text?.length, 500 * 1024);
        assert.ok(sent < 400, "the rest was not waited for");
      },
    );
  }
});
