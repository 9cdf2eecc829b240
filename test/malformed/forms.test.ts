import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "../helpers/at-desk.ts";
import { PASSWORD } from "../helpers/servers/serve-desk.ts";
import { Visitor } from "../helpers/visitor.ts";
import { BODIES } from "./bodies-table.ts";
import { checkAnswer, formRoutes, send } from "./send-malformed.ts";

const FEW = { stories: 3, publishers: 20 };

test(
  "whatever is wrong with a form, every route says so in a sentence and nothing is logged",
  atDesk(
    "administrator",
    async (at) => {
      const routes = formRoutes(at);
      assert.ok(routes.length > 15, `${routes.length} routes take forms`);
      for (const { path, method } of routes)
        for (const [why, type, body] of BODIES) {
          const answer = await send(at, path, { method, body, type });
          await checkAnswer(answer, at, `${method} ${path} with ${why}`);
          if (answer.status === 401 || answer.headers.get("location") === "/desk/sign-in")
            at.visitor.resume(
              await Visitor.as("administrator", at.desk, `again${Math.random()}@example.org`),
            );
        }
    },
    FEW,
  ),
);

test(
  "a form that is refused shows what was written, and no password",
  atDesk(
    "editor",
    async ({ visitor }) => {
      const reason = `Seen before ${"and again ".repeat(30)}`;
      const path = "/desk/stories/1/decision";
      const refused = await visitor.post(path, { _method: "put", verdict: "pass", reason });
      assert.equal(refused.status, 400);
      assert.match(await refused.text(), /What you wrote.*Seen before and again/s);
      const fields = { _method: "put", headline: "My words", password: "hush hush", revision: "x" };
      await visitor.post("/desk/stories/1/decision", { _method: "put", verdict: "pick" });
      const page = await (await visitor.post("/desk/cuttings/1", fields)).text();
      assert.match(page, /which revision.*My words/s);
      assert.doesNotMatch(page, /hush/);
    },
    FEW,
  ),
);

test(
  "a form comes from the public address: scheme, host and port",
  atDesk(
    "editor",
    async ({ desk, visitor }) => {
      const { port } = new URL(desk.address);
      const fields = { email: "editor@example.org", password: PASSWORD };
      for (const origin of [
        `https://127.0.0.1:${port}`,
        "http://127.0.0.1",
        `http://localhost:${port}`,
        `http://127.0.0.1:${port}.evil.example`,
        "null",
        "",
      ])
        assert.equal(
          (await new Visitor(desk).post("/desk/session", fields, { origin })).status,
          403,
          origin,
        );
      const cross = { origin: desk.address, "sec-fetch-site": "same-origin" };
      assert.equal((await visitor.post("/desk/session", fields, cross)).status, 303);
    },
    FEW,
  ),
);
