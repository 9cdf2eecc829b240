import type { SecureContext } from "node:tls";
import { type Dispatcher, Client } from "undici";
import { durationInWords } from "../../lib/duration.ts";
import type { FetchLimits } from "./fetch-limits.ts";
import { FetchStop } from "./fetch-stop.ts";
import type { RawHeaders } from "./read-headers.ts";
import type { Watch } from "./watch-request.ts";

export type Answer = {
  readonly status: number;
  readonly headers: RawHeaders;
  readonly body: AsyncIterable<Uint8Array>;
};

export type Ask = {
  readonly url: URL;
  /** Checked; nothing else is connected to. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Makes the request a POST. */
  readonly body: string | undefined;
  readonly http2: boolean;
  readonly limits: FetchLimits;
  readonly watch: Watch;
  readonly trusted: SecureContext;
};

/**
 * How long one address may take before the next is tried. Node's own 250 ms give up every server on
 * the far side of the world, where the handshake alone takes longer.
 */
const NEXT_ADDRESS_AFTER_MS = 2_500;

/**
 * Asks one address for one answer over a connection of its own, as no source is asked again within
 * the seconds that servers keep one open. `use` gets the answer before its body is read; then the
 * connection is closed.
 */
export async function requestOnce<T>(ask: Ask, use: (answer: Answer) => Promise<T>): Promise<T> {
  const { url, limits, watch } = ask;
  const client = new Client(url.origin, {
    pipelining: 0,
    allowH2: ask.http2,
    maxHeaderSize: limits.headerBytes,
    // Our own watch does both, to the millisecond.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: connectOptions(ask),
  });
  let headersCame = (): void => undefined;
  client.once("connect", () => {
    headersCame = watch.within(
      limits.headersMs,
      () =>
        new FetchStop(
          "timeout",
          `The server of ${url.hostname} did not answer within ${durationInWords(limits.headersMs)}.`,
        ),
    );
  });

  try {
    const answer = await client.request({
      method: ask.body === undefined ? "GET" : "POST",
      path: url.pathname + url.search,
      headers: ask.headers,
      body: ask.body,
      signal: watch.signal,
      responseHeaders: "raw",
    });
    headersCame();
    return await use({ status: answer.statusCode, headers: rawHeaders(answer), body: answer.body });
  } finally {
    headersCame();
    await client.destroy();
  }
}

function connectOptions({
  addresses,
  limits,
  trusted,
}: Ask): NonNullable<Client.Options["connect"]> {
  return {
    timeout: limits.connectMs,
    maxCachedSessions: 0,
    secureContext: trusted,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: Math.min(NEXT_ADDRESS_AFTER_MS, limits.connectMs),
    lookup: (_host, { all }, found) => {
      const known = addresses.map((address) => ({
        address,
        family: address.includes(":") ? 6 : 4,
      }));
      if (all) found(null, known);
      else found(null, known[0]?.address ?? "", known[0]?.family);
    },
  };
}

/**
 * undici hands over [name, value, name, value, …] in latin1 when asked for raw headers; its types
 * do not say so.
 */
function rawHeaders(answer: Dispatcher.ResponseData): RawHeaders {
  const flat: unknown = answer.headers;
  const headers = new Map<string, string[]>();
  if (!Array.isArray(flat))
    throw new TypeError("undici no longer hands over raw headers as a list");
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const name = String(flat[at]).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), String(flat[at + 1]).trim()]);
  }
  return headers;
}
