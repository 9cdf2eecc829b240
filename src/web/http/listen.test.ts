import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { AppError } from "../../lib/app-error.ts";
import { createServer } from "./create-server.ts";
import { listen } from "./listen.ts";

const LOOPBACK = { host: "127.0.0.1", port: 0 };

test("a port in use is a sentence", async () => {
  const first = await listen(new Hono(), LOOPBACK);
  await assert.rejects(
    listen(new Hono(), { ...LOOPBACK, port: first.port }),
    (error) => error instanceof AppError && error.message.includes(`Port ${first.port} is in use`),
  );
  await first.close();
});

test("a request under way is answered before the server closes", async () => {
  const begun = Promise.withResolvers<void>();
  const app = new Hono().get("/", async (context) => {
    begun.resolve();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return context.text("answered");
  });
  const listening = await listen(app, LOOPBACK);
  const answer = fetch(`http://127.0.0.1:${listening.port}/`);
  await begun.promise;
  await listening.close();
  assert.equal(await (await answer).text(), "answered");
});

test("health says whether the database answers, and every page forbids foreign code", async () => {
  let healthy = true;
  const app = createServer({ parts: [], isHealthy: async () => healthy, onError: () => undefined });
  const well = await app.request("/healthz");
  assert.equal(well.status, 200);
  assert.match(well.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  healthy = false;
  assert.equal((await app.request("/healthz")).status, 503);
});
