import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type DifficultOptions, makeDifficult } from "./difficult.ts";
import { answerWithValidators } from "./answer-with-validators.ts";
import { keepBodies } from "./keep-bodies.ts";
import { listenOnLoopback, type Served } from "./listen-on-loopback.ts";
import { type Publisher, type Telling, type World, WORLD_FORMATS } from "./world.ts";
import { feedOf } from "./feed-of-publisher.ts";
import { writeFeed } from "./write-feed.ts";
import { MEDIA_TYPES, writeHomePage, writeIndexPage, writeStoryPage } from "./write-page.ts";

/** A feed shows so many newest items, and so does a list page. */
export const SHOWN_ITEMS = 20;
const RELATED_ITEMS = 3;

const PAGE_TYPE = "text/html; charset=utf-8";

export type ServeOptions = {
  readonly port?: number;
  /** What lies after it is not served yet; the world's own day where nothing is said. */
  readonly now?: () => Date;
  readonly difficult?: DifficultOptions;
  /**
   * Every publisher at a name of its own, as in the real world, where one host is asked for one
   * thing at a time; all at one address otherwise.
   */
  readonly named?: boolean;
};

/** Counted since the start; difficult servers are not in it. */
export type RequestCounts = {
  readonly total: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly byPath: ReadonlyMap<string, number>;
};

export type ServedWorld = Served & {
  readonly requests: RequestCounts;
  /** Where a publisher lives: "http://kalomi-press.localhost:4321" in a world of names. */
  readonly originOf: OriginOf;
  /**
   * Finds those names; whoever asks for another one gets the error that a name server's no becomes.
   */
  readonly lookup: (host: string) => Promise<readonly string[]>;
};

export type OriginOf = (of: { readonly id: string }) => string;

/**
 * Names under it are this machine (RFC 6761), for browsers too: a visitor of the demo can follow
 * its links.
 */
const TOP_LEVEL = ".localhost";

/** On 127.0.0.1: /p/PUBLISHER/ with its feeds and pages, /difficult/… as difficult.ts says. */
export async function serveWorld(world: World, options: ServeOptions = {}): Promise<ServedWorld> {
  const byPath = new Map<string, number>();
  const requests = { total: 0, unchanged: 0, missing: 0, byPath };
  const now = options.now ?? (() => world.today);

  const served = await listenOnLoopback((address) => {
    const answer = answerWorld(world, originsAt(address, options), now);
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
  return { ...served, requests, originOf: originsAt(served.address, options), lookup };
}

function originsAt(address: string, { named = false }: ServeOptions): OriginOf {
  const { port } = new URL(address);
  return ({ id }) => (named ? `http://${id}${TOP_LEVEL}:${port}` : address);
}

async function lookup(host: string): Promise<readonly string[]> {
  if (host.endsWith(TOP_LEVEL)) return ["127.0.0.1"];
  throw Object.assign(new Error(`${host} is not of this world`), { code: "ENOTFOUND" });
}

type Shown = {
  readonly type: string;
  readonly version: number;
  readonly lastModified: Date | undefined;
  readonly make: () => string;
};

function answerWorld(world: World, originOf: OriginOf, now: () => Date): RequestListener {
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
    answerWithValidators(request, response, {
      ...kept,
      type: shown.type,
      lastModified: shown.lastModified,
    });
  };

  function show(path: string): Shown | undefined {
    if (path === "/")
      return {
        type: PAGE_TYPE,
        version: 0,
        lastModified: undefined,
        make: () => writeIndexPage(world),
      };
    if (path === "/robots.txt")
      return {
        type: "text/plain",
        version: 0,
        lastModified: undefined,
        make: () => "User-agent: *\nAllow: /\nDisallow: /private/\n",
      };

    const [, id = "", file] = /^\/p\/([a-z0-9-]+)\/([a-z0-9.]*)$/.exec(path) ?? [];
    const shelf = shelves.get(id);
    if (shelf === undefined || file === undefined) return undefined;
    return showFile(
      originOf(shelf.publisher),
      { ...shelf, out: countUntil(shelf.tellings, now()) },
      file,
    );
  }
}

type Shelf = {
  readonly publisher: Publisher;
  readonly tellings: readonly Telling[];
  readonly byPage: ReadonlyMap<string, number>;
};

function shelve(world: World): ReadonlyMap<string, Shelf> {
  const byPublisher = Map.groupBy(world.tellings, (telling) => telling.publisher.id);
  return new Map(
    world.publishers.map((publisher) => {
      const tellings = byPublisher.get(publisher.id) ?? [];
      return [
        publisher.id,
        {
          publisher,
          tellings,
          byPage: new Map(tellings.map((telling, index) => [telling.page, index])),
        },
      ];
    }),
  );
}

/** `out` counts the tellings that have come out by now. */
function showFile(
  origin: string,
  { publisher, tellings, byPage, out }: Shelf & { readonly out: number },
  file: string,
): Shown | undefined {
  const newest = (): readonly Telling[] =>
    tellings.slice(Math.max(0, out - SHOWN_ITEMS), out).reverse();
  const listed = { version: out, lastModified: tellings[out - 1]?.at };
  if (file === "")
    return { ...listed, type: PAGE_TYPE, make: () => writeHomePage(origin, publisher, newest()) };

  const format = WORLD_FORMATS.find(
    (format) => file === `feed.${format}` && publisher.feeds.includes(format),
  );
  if (format !== undefined)
    return {
      ...listed,
      type: `${MEDIA_TYPES[format]}; charset=utf-8`,
      make: () => writeFeed(format, feedOf(origin, publisher, { format, newest: newest() })),
    };

  const index = byPage.get(file);
  const telling = index === undefined || index >= out ? undefined : tellings[index];
  if (index === undefined || telling === undefined) return undefined;
  const before = tellings.slice(Math.max(0, index - RELATED_ITEMS), index);
  return {
    type: PAGE_TYPE,
    version: 0,
    lastModified: telling.at,
    make: () => writeStoryPage(origin, telling, before),
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
  response
    .writeHead(readable ? 404 : 405, { "content-type": "text/plain" })
    .end(readable ? "Nothing here" : "Only GET and HEAD");
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}
