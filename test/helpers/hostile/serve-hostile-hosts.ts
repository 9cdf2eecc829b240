import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/**
 * Run as a process of its own: large honest feeds and small hostile ones, each on a host (a port)
 * of its own. Sends the addresses, and ends with its parent.
 */
const ITEMS = 10_000;
const WORDS = "waiting lists ferries clinics permits schools archives forms queues audits".split(
  " ",
);

const PARAGRAPHS = Array.from({ length: 64 }, (_, paragraph) =>
  Array.from(
    { length: 230 },
    (_, word) => WORDS[(paragraph * 17 + word * word) % WORDS.length],
  ).join(" "),
);

const [large = "1"] = process.argv.slice(2);
const hosts: readonly RequestListener[] = [
  ...Array.from({ length: Number(large) }, (_, number) => largeFeed(number)),
  answer(
    "application/feed+json",
    `{"version":"https://jsonfeed.org/version/1.1","items":[${'\\"'.repeat(150_000)}`,
  ),
  answer("application/rss+xml", smallFeed(), { link: "<".repeat(12_000) }),
  answer("application/rss+xml", `<rss><channel>${"<item><title>a".repeat(200_000)}`),
];
const addresses = await Promise.all(hosts.map(listen));
process.send?.({ addresses });
process.once("disconnect", () => process.exit());

async function listen(host: RequestListener): Promise<string> {
  const server = createServer(host);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
}

function answer(type: string, body: string, headers = {}): RequestListener {
  return (_, response) => response.writeHead(200, { "content-type": type, ...headers }).end(body);
}

/** 19 MB, unpacked; made before anybody asks, so that this server answers at once. */
function largeFeed(number: number): RequestListener {
  const items = Array.from({ length: ITEMS }, (_, at) => item(number, at));
  const packed = gzipSync(rss(items), { level: 1 });
  return (_, response) =>
    response
      .writeHead(200, { "content-type": "application/rss+xml", "content-encoding": "gzip" })
      .end(packed);
}

function smallFeed(): string {
  return rss([item(999, 1)]);
}

function rss(items: readonly string[]): string {
  return `<rss version="2.0"><channel><title>News</title><link>https://news.example/</link>${items.join("")}</channel></rss>`;
}

function item(host: number, at: number): string {
  const words = PARAGRAPHS[(host * 31 + at) % PARAGRAPHS.length];
  return `<item><title>What office ${at} of ${host} found</title><link>https://n${host}.example/${at}</link><guid>n${host}-${at}</guid><pubDate>${new Date(Date.UTC(2026, 0, 1) + at * 60_000).toUTCString()}</pubDate><description>&lt;p&gt;${words}&lt;/p&gt;</description></item>`;
}
