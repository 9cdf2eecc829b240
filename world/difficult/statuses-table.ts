import type { DifficultCase } from "./difficult-case.ts";
import { sampleFeed, sendFeed, SOUND } from "./sample-feed.ts";

const SOUND_PATH = "/difficult/sound.rss";
const RETRY_SECONDS = 120;
/** Longer than anybody follows. */
const LONG_CHAIN = 30;

/** Answers that are right as HTTP and still ask for a decision. */
export const STATUSES: readonly DifficultCase[] = [
  {
    path: "/sound.rss",
    what: "A sound feed, to compare with",
    fetched: ["body"],
    read: SOUND,
    answer: (_, response) => sendFeed(response, sampleFeed()),
  },
  redirect({ path: "/moved-301", what: "Moved for good (301)", status: 301 }),
  redirect({ path: "/moved-308", what: "Moved for good (308)", status: 308 }),
  redirect({ path: "/moved-302", what: "Moved for now (302)", status: 302 }),
  redirect({ path: "/moved-307", what: "Moved for now (307)", status: 307 }),
  {
    ...redirect({ path: "/moved-relative", what: "Moved to a relative address", status: 301 }),
    answer: (_, response) => void response.writeHead(301, { location: "sound.rss" }).end(),
  },
  {
    path: "/moved-loop",
    what: "Two addresses that send to each other",
    fetched: ["redirect_loop", "too_many_redirects"],
    answer: (_, response) =>
      void response.writeHead(302, { location: "/difficult/moved-loop-back" }).end(),
  },
  {
    path: "/moved-loop-back",
    what: "The other one of the two",
    fetched: ["redirect_loop", "too_many_redirects"],
    answer: (_, response) =>
      void response.writeHead(302, { location: "/difficult/moved-loop" }).end(),
  },
  {
    path: "/moved-chain",
    what: `${LONG_CHAIN} redirects before the feed`,
    fetched: ["too_many_redirects"],
    answer: (request, response) => {
      const step =
        Number(new URL(request.url ?? "", "http://127.0.0.1").searchParams.get("step") ?? 0) + 1;
      response
        .writeHead(302, {
          location: step < LONG_CHAIN ? `/difficult/moved-chain?step=${step}` : SOUND_PATH,
        })
        .end();
    },
  },
  {
    path: "/moved-for-a-cookie",
    what: "Sends to itself until a cookie comes back, which never does",
    fetched: ["redirect_loop", "too_many_redirects"],
    answer: (request, response) => {
      if (request.headers.cookie !== undefined) return sendFeed(response, sampleFeed());
      response
        .writeHead(302, { location: "/difficult/moved-for-a-cookie", "set-cookie": "seen=1" })
        .end();
    },
  },
  {
    path: "/moved-nowhere",
    what: "A redirect without a Location",
    fetched: ["bad_redirect"],
    answer: (_, response) => void response.writeHead(302).end(),
  },
  {
    path: "/moved-to-a-file",
    what: "A redirect to a file of the reader's own machine",
    fetched: ["bad_redirect"],
    answer: (_, response) =>
      void response.writeHead(302, { location: "file:///etc/hostname" }).end(),
  },
  {
    path: "/moved-inside",
    what: "A redirect to a cloud's metadata address",
    fetched: ["forbidden_address"],
    answer: (_, response) =>
      void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  },
  refusal({ path: "/gone", what: "Gone for good (410)", status: 410, fetched: "gone" }),
  refusal({ path: "/missing", what: "Not found (404)", status: 404, fetched: "not_found" }),
  refusal({
    path: "/broken",
    what: "Its program fails (500)",
    status: 500,
    fetched: "server_error",
  }),
  refusal({
    path: "/bad-gateway",
    what: "What stands behind it is away (502)",
    status: 502,
    fetched: "server_error",
  }),
  refusal({
    path: "/closed",
    what: "Down for maintenance (503), without saying how long",
    status: 503,
    fetched: "server_error",
  }),
  {
    ...refusal({
      path: "/closed-for-a-while",
      what: "Down for maintenance (503), for two minutes",
      status: 503,
      fetched: "server_error",
    }),
    answer: (_, response) =>
      void response.writeHead(503, { "retry-after": String(RETRY_SECONDS) }).end(),
  },
  refusal({
    path: "/guarded",
    what: "A guard that takes readers for robots (403)",
    status: 403,
    fetched: "guarded",
  }),
  {
    ...refusal({
      path: "/members",
      what: "For members only (401)",
      status: 401,
      fetched: "client_error",
    }),
    fetched: ["client_error", "guarded"],
  },
  {
    path: "/too-many",
    what: "Asked too often (429), with seconds to wait",
    fetched: ["too_many_requests"],
    answer: (_, response) =>
      void response.writeHead(429, { "retry-after": String(RETRY_SECONDS) }).end(),
  },
  {
    path: "/too-many-until",
    what: "Asked too often (429), with a date to wait for",
    fetched: ["too_many_requests"],
    answer: (_, response, { now }) =>
      void response
        .writeHead(429, {
          "retry-after": new Date(now().getTime() + RETRY_SECONDS * 1000).toUTCString(),
        })
        .end(),
  },
  {
    path: "/too-many-silent",
    what: "Asked too often (429), without a word how long",
    fetched: ["too_many_requests"],
    answer: (_, response) => void response.writeHead(429).end(),
  },
  {
    path: "/unchanged-for-ever",
    what: "New items each time, but 304 for whoever sends a validator",
    fetched: ["body"],
    again: "unchanged",
    read: { items: 1 },
    answer: (request, response, { count }) => {
      const asksIfNew =
        request.headers["if-none-match"] !== undefined ||
        request.headers["if-modified-since"] !== undefined;
      if (asksIfNew) response.writeHead(304, { etag: '"always"' }).end();
      else
        sendFeed(
          response,
          sampleFeed([{ title: `Bulletin ${count}`, link: `http://127.0.0.1/bulletins/${count}` }]),
          { etag: '"always"' },
        );
    },
  },
  {
    path: "/etag-without-quotes",
    what: "A validator that is not well-formed, and must come back exactly so",
    fetched: ["body"],
    again: "unchanged",
    read: SOUND,
    answer: (request, response) => {
      if (request.headers["if-none-match"] === "abc 123") response.writeHead(304).end();
      else sendFeed(response, sampleFeed(), { etag: "abc 123" });
    },
  },
  {
    path: "/fresh-for-years",
    what: "Says that it stays fresh for sixteen years",
    fetched: ["body"],
    read: SOUND,
    answer: (_, response) =>
      sendFeed(response, sampleFeed(), { "cache-control": "max-age=504576000" }),
  },
];

function redirect(given: {
  readonly path: string;
  readonly what: string;
  readonly status: number;
}): DifficultCase {
  const { path, what, status } = given;
  return {
    path,
    what,
    fetched: ["body"],
    read: SOUND,
    answer: (_, response, { address }) =>
      void response.writeHead(status, { location: `${address}${SOUND_PATH}` }).end(),
  };
}

function refusal(given: {
  readonly path: string;
  readonly what: string;
  readonly status: number;
  readonly fetched: DifficultCase["fetched"][number];
}): DifficultCase {
  const { path, what, status, fetched } = given;
  const answer: DifficultCase["answer"] = (_, response) =>
    void response
      .writeHead(status, { "content-type": "text/html" })
      .end("<!doctype html><title>Sorry</title><p>Not today.</p>");
  return { path, what, fetched: [fetched], answer };
}
