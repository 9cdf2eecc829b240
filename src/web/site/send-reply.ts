import { type Reply } from "./make-reply.ts";
import { type Packing } from "./pack-replies.ts";

export type Sending = {
  /** Cache-Control. */
  readonly cacheControl: string;
  readonly changedAt?: Date;
  readonly packing: Packing;
};

const SECOND_MS = 1000;

/** Feeds, calendars, data and pictures are there to be shown on other sites. */
const OPEN_TYPES =
  /^(?:application\/(?:rss\+xml|atom\+xml|feed\+json|json|problem\+json|vnd\.oai\.openapi\+json)|text\/calendar|image\/)/;

/** Lets scripts of any site read an answer; there is no cookie that it could depend on. */
export function openToAll(headers: Headers): void {
  headers.set("access-control-allow-origin", "*");
  headers.set("access-control-expose-headers", "etag, last-modified, link");
}

/**
 * Answers a request: nothing where the asker has it already (RFC 9110, 13.2.2), packed where they
 * can unpack.
 */
export function sendReply(
  reply: Reply,
  asked: Headers,
  { cacheControl, changedAt, packing }: Sending,
): Response {
  const headers = new Headers({
    etag: reply.etag,
    "cache-control": cacheControl,
    "content-type": reply.type,
  });
  if (reply.canBePacked) headers.set("vary", "accept-encoding");
  if (OPEN_TYPES.test(reply.type)) openToAll(headers);
  if (changedAt !== undefined && reply.status === 200)
    headers.set("last-modified", changedAt.toUTCString());
  if (reply.status === 200 && isUnchanged(reply, asked, changedAt))
    return new Response(null, { status: 304, headers });

  const packed = packing(reply);
  const encoding = packed && (["br", "gzip"] as const).find((one) => accepts(asked, one));
  if (encoding !== undefined) headers.set("content-encoding", encoding);
  const body = encoding === undefined ? reply.body : (packed?.[encoding] ?? reply.body);
  headers.set("content-length", String(body.byteLength));
  return new Response(new Uint8Array(body), { status: reply.status, headers });
}

/** The date decides only where no tag was sent: it knows seconds, a tag knows bytes. */
function isUnchanged(reply: Reply, asked: Headers, changedAt: Date | undefined): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null)
    return tags.trim() === "*" || tags.split(",").some((tag) => opaque(tag) === opaque(reply.etag));
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return (
    changedAt !== undefined && Math.floor(changedAt.getTime() / SECOND_MS) * SECOND_MS <= since
  );
}

/**
 * A proxy may weaken a tag on its way, or mark the packed form ("…-gzip"): the hash is what counts.
 */
function opaque(tag: string): string {
  return tag
    .trim()
    .replace(/^W\//, "")
    .replace(/-(?:gzip|br)"$/, '"');
}

function accepts(asked: Headers, encoding: string): boolean {
  const offered = (asked.get("accept-encoding") ?? "").split(",").map((one) =>
    one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  );
  return offered.some(
    ([name, quality]) => name === encoding && !/^q=0(?:\.0*)?$/.test(quality ?? ""),
  );
}
