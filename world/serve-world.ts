import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type DifficultOptions, makeDifficult } from "./difficult.ts";
import { answerWithValidators } from "./answer-with-validators.ts";
import { keepBodies } from "./keep-bodies.ts";
import { listenOnLoopback, type Served } from "./listen-on-loopback.ts";
import { tellBody } from "./tell-body.ts";
import { type Publisher, type Telling, type World, WORLD_FORMATS } from "./world.ts";
import { writeFeed } from "./write-feed.ts";
import { homeOf, linkOf, MEDIA_TYPES, writeHomePage, writeIndexPage, writeStoryPage } from "./write-page.ts";

/** A feed shows so many newest items, and so does a list page. */
export const SHOWN_ITEMS = 20;
const RELATED_ITEMS = 3;

export type ServeOptions = {
  readonly port?: number;
  /** What lies after it is not served yet; the world's own day where nothing is said. */
  readonly now?: () => Date;
  readonly difficult?: DifficultOptions;
};

/** Counted since the start; difficult servers are not in it. */
export type RequestCounts = { readonly total: number; readonly unchanged: number; readonly missing: number; readonly byPath: ReadonlyMap<string, number> };

export type ServedWorld = Served & { readonly requests: RequestCounts };

/** On 127.0.0.1: /p/PUBLISHER/ with its feeds and pages, /difficult/… as difficult.ts says. */
export async function serveWorld(world: World, options: ServeOptions = {}): Promise<ServedWorld> {
  const byPath = new Map<string, number>();
  const requests = { total: 0, unchanged: 0, missing: 0, byPath };
  const now = options.now ?? (() => world.today);

  const served = await listenOnLoopback((address) => {
    const answer = answerWorld(world, address, now);
    const answerDifficult = makeDifficult(address, now, options.difficult);
    return (request, response) => {
      const path = pathOf(request);
      response.setHeader("date", now().toUTCString());
      if (answerDifficult(request, response, path)) return;
      requests.total += 1;
      byPath.set(path, (byPath.get(path) ?? 0) + 1);
      answer(request, response);
      if (response.statusCode === 304) requests.unchanged += 1;
      if (response.statusCode === 404) requests.missing += 1;
    };
  }, options.port);
  return { ...served, requests };
}

type Shown = { readonly type: string; readonly version: number; readonly lastModified: Date | undefined; readonly make: () => string };

function answerWorld(world: World, address: string, now: () => Date): RequestListener {
  const keep = keepBodies();
  const shelves = shelve(world);

  return (request, response) => {
    const path = pathOf(request);
    const shown = request.method === "GET" || request.method === "HEAD" ? show(path) : undefined;
    if (shown === undefined) {
      refuse(request, response);
      return;
    }
    const kept = keep(`${path} ${shown.version}`, shown.make);
    answerWithValidators(request, response, { ...kept, type: shown.type, lastModified: shown.lastModified });
  };

  function show(path: string): Shown | undefined {
    if (path === "/") return { type: "text/html; charset=utf-8", version: 0, lastModified: undefined, make: () => writeIndexPage(world) };
    if (path === "/robots.txt") return { type: "text/plain", version: 0, lastModified: undefined, make: () => "User-agent: *\nAllow: /\nDisallow: /private/\n" };

    const [, id = "", file] = /^\/p\/([a-z0-9-]+)\/([a-z0-9.]*)$/.exec(path) ?? [];
    const shelf = shelves.get(id);
    if (shelf === undefined || file === undefined) return undefined;
    return showFile(address, { ...shelf, out: countUntil(shelf.tellings, now()) }, file);
  }
}

type Shelf = { readonly publisher: Publisher; readonly tellings: readonly Telling[]; readonly byPage: ReadonlyMap<string, number> };

function shelve(world: World): ReadonlyMap<string, Shelf> {
  const byPublisher = Map.groupBy(world.tellings, (telling) => telling.publisher.id);
  return new Map(
    world.publishers.map((publisher) => {
      const tellings = byPublisher.get(publisher.id) ?? [];
      return [publisher.id, { publisher, tellings, byPage: new Map(tellings.map((telling, index) => [telling.page, index])) }];
    }),
  );
}

/** `out` counts the tellings that have come out by now. */
function showFile(address: string, { publisher, tellings, byPage, out }: Shelf & { readonly out: number }, file: string): Shown | undefined {
  const newest = (): readonly Telling[] => tellings.slice(Math.max(0, out - SHOWN_ITEMS), out).reverse();
  const listed = { version: out, lastModified: tellings[out - 1]?.at };
  if (file === "") return { ...listed, type: "text/html; charset=utf-8", make: () => writeHomePage(address, publisher, newest()) };

  const format = WORLD_FORMATS.find((format) => file === `feed.${format}` && publisher.feeds.includes(format));
  if (format !== undefined) return { ...listed, type: `${MEDIA_TYPES[format]}; charset=utf-8`, make: () => writeFeed(format, feedOf(address, publisher, { format, newest: newest() })) };

  const index = byPage.get(file) ?? Infinity;
  const telling = tellings[index];
  if (telling === undefined || index >= out) return undefined;
  const before = tellings.slice(Math.max(0, index - RELATED_ITEMS), index);
  return { type: "text/html; charset=utf-8", version: 0, lastModified: telling.at, make: () => writeStoryPage(address, telling, before) };
}

function feedOf(address: string, publisher: Publisher, { format, newest }: { readonly format: string; readonly newest: readonly Telling[] }): Parameters<typeof writeFeed>[1] {
  return {
    title: publisher.name,
    homepage: homeOf(address, publisher),
    address: `${homeOf(address, publisher)}feed.${format}`,
    language: publisher.language,
    items: newest.map((telling) => ({ title: telling.title, link: linkOf(address, telling), line: telling.line, author: telling.author, at: telling.at, body: publisher.fullText ? tellBody(telling) : undefined })),
  };
}

function countUntil(oldestFirst: readonly Telling[], now: Date): number {
  let low = 0;
  let high = oldestFirst.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((oldestFirst[middle] as Telling).at <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const readable = request.method === "GET" || request.method === "HEAD";
  response.writeHead(readable ? 404 : 405, { "content-type": "text/plain" }).end(readable ? "Nothing here" : "Only GET and HEAD");
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}
