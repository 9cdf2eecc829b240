import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../helpers/at-desk.ts";
import { HEADERS, PARAMS, QUERIES } from "./addresses-table.ts";
import { checkAnswer, pathsOf, send } from "./send-malformed.ts";

const FEW = { stories: 3, publishers: 20 };

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"];

test(
  "whatever is wrong with a path, an address or a header, every page says so and nothing is logged",
  atDesk(
    "administrator",
    async (at) => {
      for (const path of pathsOf(at, PARAMS))
        await checkAnswer(await at.visitor.get(path), at, path);
      for (const path of pathsOf(at, ["1"])) {
        for (const query of QUERIES)
          await checkAnswer(await at.visitor.get(path + query), at, path + query);
        for (const headers of HEADERS)
          await checkAnswer(
            await at.visitor.get(path, headers),
            at,
            `${path} ${JSON.stringify(headers)}`,
          );
      }
    },
    FEW,
  ),
);

test(
  "a method that a path does not take is refused with those that it takes",
  atDesk(
    "administrator",
    async (at) => {
      for (const [method, path] of [
        ["POST", "/"],
        ["DELETE", "/feed.rss"],
        ["PUT", "/healthz"],
        ["POST", "/desk/inbox"],
        ["PATCH", "/desk/cuttings/1"],
        ["PROPFIND", "/about"],
      ] as const)
        assert.equal(
          (await send(at, path, { method, body: undefined, type: undefined })).status,
          405,
          `${method} ${path}`,
        );
      for (const path of pathsOf(at, ["1"]))
        for (const method of METHODS) {
          const answer = await send(at, path, { method, body: undefined, type: undefined });
          await checkAnswer(answer, at, `${method} ${path}`);
          if (answer.status === 405) assert.match(answer.headers.get("allow") ?? "", /[A-Z]/, path);
        }
    },
    FEW,
  ),
);
