import assert from "node:assert/strict";
import { test } from "node:test";
import { type RunCommand, withCommands } from "../../test/helpers/with-commands.ts";
import { withServer } from "../../test/helpers/servers/with-server.ts";
import { AppError } from "../lib/app-error.ts";

const FEED = `<rss version="2.0"><channel><title>Ministry of Works</title><item><title>A bridge is open</title><link>https://example.org/bridge</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item></channel></rss>`;

const withCommand = (body: (run: RunCommand, origin: string) => Promise<void>) => () =>
  withServer(
    (_, response) => response.end(FEED),
    (origin) =>
      withCommands((run) => body(run, origin), {
        env: { CUTTINGS_READ_PRIVATE: new URL(origin).host },
        fail: () => undefined,
        now: () => new Date(),
      })(),
  );

const says = (words: RegExp) => (error: unknown) =>
  error instanceof AppError && words.test(error.message);

test(
  "the only good proposal is shown and added with what a person says of it; a second time it is known",
  withCommand(async (run, origin) => {
    const shown = await run(
      "add",
      `${origin}/feed`,
      "--place",
      "fr",
      "--language",
      "en-gb",
      "--publisher",
      "The Ministry",
    );
    assert.match(shown, /^ 1 {2}Ministry of Works {2}\(feed, Ministry of Works, international\)\n/);
    assert.match(shown, /\n {4}2026-03-01 {2}A bridge is open\n/);
    assert.match(shown, /\nAdded as source 1: Ministry of Works$/);

    assert.match(
      await run("add", `${origin}/feed`),
      /This is source 1 already: Ministry of Works[^]*Nothing was added: all of it is known/,
    );
    await assert.rejects(
      run("add", `${origin}/feed`, "--pick", "1"),
      says(/is source 1 already\. Nothing was added/),
    );
    const [source] = JSON.parse(await run("sources", "--json"));
    assert.deepEqual(
      [source.place, source.languages, source.publisher],
      ["fr", ["en-GB"], "The Ministry"],
    );
  }),
);

test(
  "a number that stands before no proposal adds nothing",
  withCommand(async (run, origin) => {
    await assert.rejects(run("add", `${origin}/feed`, "--pick", "first"), {
      code: "commander.invalidArgument",
    });
    await assert.rejects(
      run("add", `${origin}/feed`, "--pick", "2"),
      says(/There is no proposal 2: 1 were found/),
    );
  }),
);
