import { createHash } from "node:crypto";
import type { SecureContext } from "node:tls";
import { durationInWords } from "../lib/duration.ts";
import type { FetchedBody, FetchedFailure, FetchedUnchanged, Redirect } from "../model/fetched.ts";
import { checkAddress } from "./check-address.ts";
import { describeFailure } from "./describe-failure.ts";
import type { FetchLimits } from "./fetch-limits.ts";
import type { FetchRequest } from "./fetch-request.ts";
import { FetchStop } from "./fetch-stop.ts";
import { judgeStatus } from "./judge-status.ts";
import { readBody } from "./read-body.ts";
import { firstOf, readHeaders } from "./read-headers.ts";
import { type Answer, requestOnce } from "./request-once.ts";
import { type Lookup, type PrivateNetworks, resolveChecked } from "./resolve-checked.ts";
import type { Watch } from "./watch-request.ts";

export type Journey = {
  readonly userAgent: string;
  readonly now: () => Date;
  readonly privateNetworks: PrivateNetworks;
  readonly lookup: Lookup;
  readonly trusted: SecureContext;
  readonly limits: FetchLimits;
  readonly watch: Watch;
  readonly request: FetchRequest;
  readonly trail: Trail;
};

/** Where the journey is, kept up to date so that a failure on the way can say how far it came. */
export type Trail = { address: string; redirects: readonly Redirect[] };

type End = Omit<FetchedBody, Way> | Omit<FetchedUnchanged, Way> | Omit<FetchedFailure, Way>;
type Way = "address" | "redirects" | "ms";

/** The others turn a POST into a GET. */
const KEEPS_THE_METHOD: ReadonlySet<number> = new Set([307, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Feeds first, because some addresses give a page to those who do not ask; anything else before nothing. */
const FEEDS_FIRST =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.3";

/** Asks and follows redirects; each new address is checked as the first was. Throws FetchStop and errors of the network. */
export async function followRedirects(journey: Journey): Promise<End> {
  const { trail, limits } = journey;
  const seen = new Set<string>();
  for (let url = checkAddress(trail.address); ; ) {
    trail.address = url.href;
    if (seen.has(url.href)) throw new FetchStop("redirect_loop", `${url.hostname} sends visitors round in a circle.`);
    seen.add(url.href);

    const step = await askOnce(url, journey);
    if (!("to" in step)) return step;
    if (trail.redirects.length >= limits.redirects) {
      throw new FetchStop("too_many_redirects", `${url.hostname} redirects again after ${limits.redirects} redirects.`);
    }
    trail.redirects = [...trail.redirects, { status: step.status, from: url.href, to: step.to.href }];
    url = step.to;
  }
}

type Turn = { readonly status: number; readonly to: URL };

async function askOnce(url: URL, journey: Journey): Promise<End | Turn> {
  const { limits, watch, trusted, request } = journey;
  const follows = request.form === undefined ? REDIRECTS : KEEPS_THE_METHOD;
  const addresses = await resolveInTime(url, journey);
  const headers = requestHeaders(url, journey);
  const isConditional = "if-none-match" in headers || "if-modified-since" in headers;

  return requestOnce({ url, addresses, headers, body: request.form?.toString(), http2: request.http2 ?? false, limits, watch, trusted }, async (answer) => {
    const { status } = answer;
    const location = firstOf(answer.headers, "location");
    if (follows.has(status) && location !== undefined) return { status, to: redirectTarget(location, url) };

    const kept = readHeaders(answer.headers, journey.now());
    if (status === 304 && isConditional) return { outcome: "unchanged", status, headers: kept };
    const failure = REDIRECTS.has(status)
      ? ({ code: "bad_redirect", reason: `${url.hostname} redirects (status ${status}) but does not say where to, or not in a way that can be followed.` } as const)
      : judgeStatus(status, answer.headers, url.hostname);
    if (failure !== undefined) return { outcome: "failed", ...failure, status, headers: kept };

    const read = await readInTime(answer, url.hostname, journey);
    return { outcome: "body", status, ...read, bytes: read.body.length, bodyHash: createHash("sha256").update(read.body).digest("hex"), headers: kept };
  });
}

/** A name server can keep silent too, and its lookup cannot be called off: it is left behind. */
async function resolveInTime(url: URL, { limits, watch, lookup, privateNetworks }: Journey): Promise<readonly string[]> {
  const inTime = watch.within(limits.connectMs, () => new FetchStop("host_not_resolved", `The name servers did not say where ${url.hostname} is within ${durationInWords(limits.connectMs)}.`));
  const stopped = new Promise<never>((_, reject) => {
    if (watch.signal.aborted) reject(watch.signal.reason);
    watch.signal.addEventListener("abort", () => reject(watch.signal.reason), { once: true });
  });
  try {
    return await Promise.race([resolveChecked(url, lookup, privateNetworks), stopped]);
  } finally {
    inTime();
  }
}

async function readInTime(answer: Answer, host: string, { limits, watch }: Journey): Promise<{ body: Uint8Array; wireBytes: number }> {
  const announced = Number(firstOf(answer.headers, "content-length"));
  if (announced > limits.wireBytes) throw new FetchStop("too_large", `${host} announces ${announced} bytes, more than ${Math.round(limits.wireBytes / 1024)} KiB.`);

  let bytesSoFar = 0;
  const paced = watch.pace(() => bytesSoFar, host);
  const onWire = (bytes: number): void => {
    bytesSoFar = bytes;
  };
  try {
    return await readBody(answer.body, firstOf(answer.headers, "content-encoding") ?? "", { limits, host, onWire });
  } catch (cause) {
    const stop = describeFailure(cause, host, limits);
    if (stop?.code !== "connection_failed") throw cause;
    throw new FetchStop("cut_short", `${host} stopped in the middle of its answer.`, { cause });
  } finally {
    paced();
  }
}

/** No cookies and no referrer; validators exactly as they were given, and only where they were given. */
function requestHeaders(url: URL, { userAgent, request }: Journey): Record<string, string> {
  const { etag, lastModified, address } = request.validators ?? {};
  const isTheirs = address === undefined || address === url.href;
  return {
    "user-agent": userAgent,
    accept: request.accept ?? FEEDS_FIRST,
    "accept-encoding": "gzip, deflate, br, zstd",
    ...(request.form !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
    ...(isTheirs && etag !== undefined && { "if-none-match": etag }),
    ...(isTheirs && lastModified !== undefined && { "if-modified-since": lastModified }),
  };
}

function redirectTarget(location: string, from: URL): URL {
  // Headers come as latin1, but servers that put letters into Location mean UTF-8.
  const text = Buffer.from(location, "latin1").toString("utf8");
  if (!URL.canParse(text, from.href)) throw new FetchStop("bad_redirect", `${from.hostname} redirects to something that is no address.`);
  try {
    return checkAddress(new URL(text, from.href).href);
  } catch (cause) {
    if (!(cause instanceof FetchStop)) throw cause;
    throw new FetchStop("bad_redirect", `${from.hostname} redirects to an address that is not asked: ${cause.message}`, { cause });
  }
}
