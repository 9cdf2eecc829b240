import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { ask, failure } from "../../../test/helpers/loopback/ask-once.ts";

test("redirects are followed and told, relative ones and letters in UTF-8 too", async () => {
  const fetched = await ask((request, response) => {
    if (request.url === "/a/b") response.writeHead(301, { Location: "../c" });
    else if (request.url === "/c")
      response.writeHead(308, { Location: Buffer.from("/é").toString("latin1") });
    else response.write(request.url ?? "");
    response.end();
  }, "/a/b");
  assert.ok(fetched.outcome === "body");
  assert.equal(Buffer.from(fetched.body).toString(), "/%C3%A9");
  assert.deepEqual(
    fetched.redirects.map(({ status, to }) => [status, new URL(to).pathname]),
    [
      [301, "/c"],
      [308, "/%C3%A9"],
    ],
  );
  assert.equal(new URL(fetched.address).pathname, "/%C3%A9");
});

const REDIRECTS: [why: string, location: string | undefined, expected: RegExp][] = [
  ["a circle of one", "/", /^redirect_loop: /],
  ["a circle that only a fragment hides", "/#x", /^redirect_loop: /],
  ["no way on", undefined, /^bad_redirect: .*does not say where to/],
  ["a file of this machine", "file:///etc/passwd", /^bad_redirect: .*Only http and https/],
  ["a user name inside", "http://user@127.0.0.1/", /^bad_redirect: .*user name/],
  ["no address at all", "http://[::1", /^bad_redirect: .*no address/],
  [
    "the metadata of a cloud",
    "http://169.254.169.254/latest/meta-data/",
    /^forbidden_address: .*metadata/,
  ],
  ["the same in decimal", "http://2852039166/", /^forbidden_address: .*metadata/],
  ["the local link", "http://[fe80::1]/", /^forbidden_address: .*local link/],
];
for (const [why, location, expected] of REDIRECTS) {
  test(`a redirect is not followed: ${why}`, async () => {
    const fetched = await ask((_, response) =>
      response.writeHead(302, location === undefined ? {} : { Location: location }).end(),
    );
    assert.match(failure(fetched), expected);
  });
}

test("a chain that goes on and on is cut", async () => {
  let asked = 0;
  const fetched = await ask((_, response) =>
    response.writeHead(302, { Location: `/${++asked}` }).end(),
  );
  assert.match(failure(fetched), /^too_many_redirects: /);
  assert.equal(asked, 9);
  assert.equal(fetched.redirects.length, 8);
});

test("a redirect with a body that never ends is followed, and its body left behind", async () => {
  const fetched = await ask((request, response) => {
    if (request.url === "/") response.writeHead(302, { Location: "/b" }).write("x".repeat(100_000));
    else response.end("b");
  });
  await wait(20);
  assert.equal(fetched.outcome, "body");
});

test("a form is posted, and posted again where a redirect keeps it", async () => {
  const seen: string[] = [];
  const listener: RequestListener = (request, response) => {
    request
      .setEncoding("utf8")
      .on("data", (sent: string) =>
        seen.push(`${request.method} ${request.url} ${request.headers["content-type"]} ${sent}`),
      );
    request.on("end", () =>
      (request.url === "/"
        ? response.writeHead(307, { Location: "/hub" })
        : response.writeHead(202)
      ).end(),
    );
  };
  const fetched = await ask(listener, "/", {
    form: new URLSearchParams({ "hub.mode": "subscribe", a: "ä" }),
  });
  assert.equal(fetched.outcome, "body");
  assert.deepEqual(
    seen,
    ["/", "/hub"].map(
      (path) => `POST ${path} application/x-www-form-urlencoded hub.mode=subscribe&a=%C3%A4`,
    ),
  );
});

test("a form is not turned into a visit", async () => {
  const fetched = await ask(
    (_, response) => response.writeHead(302, { Location: "/hub" }).end(),
    "/",
    { form: new URLSearchParams() },
  );
  assert.match(failure(fetched), /^bad_redirect: /);
});
