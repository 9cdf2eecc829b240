import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { Hono } from "hono";
import { serveAssets } from "./serve-assets.ts";

const assets = serveAssets();
const app = new Hono().route("/assets", assets.routes);

test("the style lives for ever under an address with its hash", async () => {
  const response = await app.request(assets.address("style.css"));
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/css; charset=utf-8");
  assert.match(response.headers.get("cache-control") ?? "", /immutable/);
});

test("a plain name is asked for each time, and answered 304 when nothing changed", async () => {
  const first = await app.request("/assets/style.css");
  assert.equal(first.headers.get("cache-control"), "no-cache");
  const again = await app.request("/assets/style.css", {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
});

test("all that the style names is there, on this server", async () => {
  const style = await (await app.request(assets.address("style.css"))).text();
  const named = [...style.matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1] ?? "");
  assert.ok(named.length > 5);
  for (const address of named) {
    assert.match(address, /^\/assets\//);
    assert.equal((await app.request(address)).status, 200, address);
  }
  assert.doesNotMatch(style, /https?:\/\//);
});

test("a script names those that it imports by their content, as far as they lead", async () => {
  const asked = [assets.address("desk.ts")];
  for (const address of asked) {
    const answer = await app.request(address);
    assert.match(answer.headers.get("cache-control") ?? "", /immutable/, address);
    const script = await answer.text();
    assert.doesNotMatch(script, /(from|import) "\.\/[\w-]+\.ts"/, address);
    for (const [, name = ""] of script.matchAll(/(?:from|import) "\.\/([^"]+)"/g))
      if (!asked.includes(`/assets/${name}`)) asked.push(`/assets/${name}`);
  }
  assert.ok(asked.length > 5);
});

test("the style travels packed, and plain to whoever refuses", async () => {
  const ask = () =>
    app.request("/assets/style.css", { headers: { "accept-encoding": "gzip, br" } });
  // They are packed once, when the program starts.
  let packed = await ask();
  while (packed.headers.get("content-encoding") !== "br") {
    await pause(5);
    packed = await ask();
  }
  const plain = await app.request("/assets/style.css", {
    headers: { "accept-encoding": "br;q=0" },
  });
  assert.equal(plain.headers.get("content-encoding"), null);
  assert.equal(
    brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString(),
    await plain.text(),
  );
});

for (const path of [
  "nothing.css",
  "../serve-assets.ts",
  "%2e%2e/serve-assets.ts",
  "tsconfig.json",
]) {
  test(`nothing else is served: ${path}`, async () =>
    assert.equal((await app.request(`/assets/${path}`)).status, 404));
}

test("a picture is served byte for byte", async () => {
  const served = await app.request(assets.address("icon.png"));
  const kept = readFileSync(new URL("../assets/icon.png", import.meta.url));
  assert.deepEqual(Buffer.from(await served.arrayBuffer()), kept);
});
