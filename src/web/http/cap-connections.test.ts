import assert from "node:assert/strict";
import { connect, type Socket } from "node:net";
import { test } from "node:test";
import { Hono } from "hono";
import { readBody } from "./read-body.ts";
import { listen, type Listening } from "./listen.ts";

const app = new Hono()
  .get("/", (context) => context.text("here"))
  .post("/", async (context) => {
    const body = await readBody(context.req.raw, 1_000);
    return context.text(typeof body === "string" ? body : "read");
  });

test("honest requests get in while more connections are held than may be", async () => {
  await serving({ all: 20, perAddress: 20 }, async ({ port }) => {
    for (const said of [
      "",
      "GET / HT",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc",
    ])
      await holding(port, { count: 60, said }, async (held) => {
        for (let turn = 0; turn < 4; turn += 1)
          assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), "here", said);
        await until(() => openOf(held) <= 20);
      });
  });
});

test("1,300 connections that never ask lock nobody out of the server as it is set", async () => {
  await serving({}, async ({ port }) =>
    holding(port, { count: 1_300, said: "GET / HTTP/1.1\r\nHost: x\r\n" }, async (held) => {
      for (let turn = 0; turn < 4; turn += 1)
        assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), "here");
      await until(() => openOf(held) <= 512);
    }),
  );
});

test("one address that holds all it may takes nothing from another", async () => {
  await serving({ all: 1_000, perAddress: 10 }, async ({ port }) => {
    const from = "127.0.0.9";
    await holding(port, { count: 40, said: "", from }, async (held) => {
      await until(() => openOf(held) === 10);
      assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200);
    });
  });
});

test("a connection that is being answered is not closed for a new one", async () => {
  let release: (() => void) | undefined;
  const slow = new Hono().get("/", async (context) => {
    await new Promise<void>((resolve) => (release = resolve));
    return context.text("answered");
  });
  const server = await listen(slow, { ...LOOPBACK, caps: { all: 1 } });
  const answer = fetch(`http://127.0.0.1:${server.port}/`);
  await until(() => release !== undefined);
  await assert.rejects(fetch(`http://127.0.0.1:${server.port}/`));
  release?.();
  assert.equal(await (await answer).text(), "answered");
  await server.close();
});

const LONGEST_WAIT_MS = 10_000;
const LOOPBACK = { host: "127.0.0.1", port: 0 };

async function serving(
  caps: { readonly all?: number; readonly perAddress?: number },
  body: (server: Listening) => Promise<void>,
): Promise<void> {
  const server = await listen(app, { ...LOOPBACK, caps });
  try {
    await body(server);
  } finally {
    await server.close();
  }
}

async function holding(
  port: number,
  { count, said, from }: { readonly count: number; readonly said: string; readonly from?: string },
  body: (held: readonly Socket[]) => Promise<void>,
): Promise<void> {
  const held: Socket[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      const socket = connect({ port, host: "127.0.0.1", localAddress: from });
      socket.on("error", () => undefined);
      socket.resume();
      if (said !== "") socket.write(said);
      held.push(socket);
    }
    await body(held);
  } finally {
    for (const socket of held) socket.destroy();
  }
}

function openOf(sockets: readonly Socket[]): number {
  return sockets.filter((socket) => !socket.destroyed).length;
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + LONGEST_WAIT_MS; !isSo();) {
    assert.ok(Date.now() < end, "it was not so in time");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
