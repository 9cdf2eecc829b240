import { createHash } from "node:crypto";
import type { SecureContext } from "node:tls";
import { durationInWords } from "../../lib/duration.ts";
import type { FetchedBody, FetchedFailure, FetchedUnchanged } from "../../model/reading/fetched.ts";
import { describeFailure } from "./describe-failure.ts";
import type { FetchLimits } from "./fetch-limits.ts";
import type { FetchRequest } from "./fetch-request.ts";
import { FetchStop } from "./fetch-stop.ts";
import { judgeStatus } from "./judge-status.ts";
import { readBody } from "./read-body.ts";
import { firstOf, readHeaders } from "./read-headers.ts";
import { type Answer, requestOnce } from "./request-once.ts";
import { type Lookup, type PrivateNetworks, resolveChecked } from "./addresses/resolve-checked.ts";
import type { Watch } from "./watch-request.ts";

export type Asking = {
  readonly userAgent: string;
  readonly now: () => Date;
  readonly privateNetworks: PrivateNetworks;
  readonly lookup: Lookup;
  readonly trusted: SecureContext;
  readonly limits: FetchLimits;
  readonly watch: Watch;
  readonly request: FetchRequest;
};

/** An outcome without its way, which only the whole journey knows. */
export type End = Omit<FetchedBody, Way> | Omit<FetchedUnchanged, Way> | Omit<FetchedFailure, Way>;
type Way = "address" | "redirects" | "ms";

/** A redirect, its Location as it was sent. */
export type Turn = { readonly status: number; readonly location: string };

/** The others turn a POST into a GET. */
const KEEPS_THE_METHOD: ReadonlySet<number> = new Set([307, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Feeds first, because some addresses give a page to those who do not ask; anything else before
 * nothing.
 */
const FEEDS_FIRST =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.3";

/** Asks one checked address once, within all limits. Throws FetchStop and errors of the network. */
export async function askAddress(url: URL, asking: Asking): Promise<End | Turn> {
  const { limits, watch, trusted, request } = asking;
  const follows = request.form === undefined ? REDIRECTS : KEEPS_THE_METHOD;
  const addresses = await resolveInTime(url, asking);
  const headers = requestHeaders(url, asking);
  const isConditional = "if-none-match" in headers || "if-modified-since" in headers;

  return requestOnce(
    {
      url,
      addresses,
      headers,
      body: request.form?.toString(),
      http2: request.http2 ?? false,
      limits,
      watch,
      trusted,
    },
    async (answer) => {
      const { status } = answer;
      const location = firstOf(answer.headers, "location");
      if (follows.has(status) && location !== undefined) return { status, location };

      const kept = readHeaders(answer.headers, asking.now());
      if (status === 304 && isConditional) return { outcome: "unchanged", status, headers: kept };
      const failure = REDIRECTS.has(status)
        ? ({
            code: "bad_redirect",
            reason: `${url.hostname} redirects (status ${status}) but does not say where to, or not in a way that can be followed.`,
          } as const)
        : judgeStatus(status, answer.headers, url.hostname);
      if (failure !== undefined) return { outcome: "failed", ...failure, status, headers: kept };

      const read = await readInTime(answer, url.hostname, asking);
      return {
        outcome: "body",
        status,
        ...read,
        bytes: read.body.length,
        bodyHash: createHash("sha256").update(read.body).digest("hex"),
        headers: kept,
        receivedAt: asking.now(),
      };
    },
  );
}

/** A name server can keep silent too, and its lookup cannot be called off: it is left behind. */
async function resolveInTime(
  url: URL,
  { limits, watch, lookup, privateNetworks }: Asking,
): Promise<readonly string[]> {
  const inTime = watch.within(
    limits.connectMs,
    () =>
      new FetchStop(
        "host_not_resolved",
        `The name servers did not say where ${url.hostname} is within ${durationInWords(limits.connectMs)}.`,
      ),
  );
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

async function readInTime(
  answer: Answer,
  host: string,
  { limits, watch, request: { firstBytes, hold } }: Asking,
): Promise<{ body: Uint8Array; wireBytes: number }> {
  const announced = Number(firstOf(answer.headers, "content-length"));
  if (announced > limits.wireBytes && firstBytes === undefined)
    throw new FetchStop(
      "too_large",
      `${host} announces ${announced} bytes, more than ${Math.round(limits.wireBytes / 1024)} KiB.`,
    );

  let bytesSoFar = 0;
  const paced = watch.pace(() => bytesSoFar, host);
  const onWire = (bytes: number): void => {
    bytesSoFar = bytes;
  };
  try {
    return await readBody(answer.body, firstOf(answer.headers, "content-encoding") ?? "", {
      limits,
      host,
      ...(firstBytes !== undefined && { firstBytes }),
      onWire,
      ...(hold !== undefined && { hold: (bytes: number) => watch.uncounted(hold(bytes)) }),
    });
  } catch (cause) {
    const stop = describeFailure(cause, host, limits);
    if (stop?.code !== "connection_failed") throw cause;
    throw new FetchStop("cut_short", `${host} stopped in the middle of its answer.`, { cause });
  } finally {
    paced();
  }
}

/**
 * No cookies and no referrer; validators exactly as they were given, and only where they were
 * given.
 */
function requestHeaders(url: URL, { userAgent, request }: Asking): Record<string, string> {
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
