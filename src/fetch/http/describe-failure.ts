import { errors } from "undici";
import { durationInWords } from "../../lib/duration.ts";
import { isDecodingFault } from "./unpack-body.ts";
import { FetchStop } from "./fetch-stop.ts";
import type { FetchLimits } from "./fetch-limits.ts";

/** What the world did, as a code and a sentence; undefined for an error that is our own. */
export function describeFailure(
  error: unknown,
  host: string,
  limits: FetchLimits,
): FetchStop | undefined {
  if (error instanceof FetchStop) return error;
  const cause = firstCause(error);
  const code = cause !== undefined && "code" in cause ? String(cause.code) : "";
  if (cause instanceof errors.HTTPParserError)
    return new FetchStop("bad_response", `What ${host} answers is not HTTP.`, { cause });
  if (isDecodingFault(cause))
    return new FetchStop("bad_encoding", `${host} sends a body that cannot be decompressed.`, {
      cause,
    });

  const said =
    SAID[code] ?? PREFIXED.find(([prefix]) => code.startsWith(prefix))?.[1] ?? bySystemCall(cause);
  if (said === undefined) return undefined;
  const [failure, sentence] = said(host, limits);
  return new FetchStop(failure, sentence, { cause });
}

/**
 * Several addresses tried give several errors. "No network" is said of IPv6 wherever there is none,
 * so any other tells more.
 */
function firstCause(error: unknown): Error | undefined {
  const all: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const faults = all.filter((fault) => fault instanceof Error);
  return faults.find((fault) => !("code" in fault && fault.code === "ENETUNREACH")) ?? faults[0];
}

/**
 * Other faults of the system's network calls: some firewalls answer EPERM or EACCES. Running out of
 * files is our own fault.
 */
function bySystemCall(cause: Error | undefined): Said | undefined {
  if (
    cause === undefined ||
    !("syscall" in cause) ||
    !("code" in cause) ||
    cause.code === "EMFILE" ||
    cause.code === "ENFILE"
  )
    return undefined;
  return cause.syscall === "getaddrinfo" ? notResolved : unreachable;
}

type Said = (host: string, limits: FetchLimits) => [FetchStop["code"], string];

const noTls: Said = (host) => [
  "tls",
  `${host} and Cuttings found no way to encrypt that both accept.`,
];
const notFound: Said = (host) => ["host_not_found", `There is no server named ${host}.`];
const notResolved: Said = (host) => [
  "host_not_resolved",
  `The name servers did not say where ${host} is.`,
];
const unreachable: Said = (host) => [
  "connection_failed",
  `No way leads to the server of ${host} at the moment.`,
];
const noNetwork: Said = (host) => [
  "no_network",
  `From here no network leads to the server of ${host}.`,
];
const brokenOff: Said = (host) => [
  "connection_failed",
  `The server of ${host} broke the connection off.`,
];
const cutShort: Said = (host) => ["cut_short", `${host} stopped in the middle of its answer.`];
const notConnected: Said = (host, { connectMs }) => [
  "timeout",
  `The server of ${host} could not be reached within ${durationInWords(connectMs)}.`,
];
const unknownIssuer: Said = (host) => [
  "certificate",
  `The certificate of ${host} is signed by nobody who is trusted, or a link of its chain is missing.`,
];
const otherName: Said = (host) => [
  "certificate",
  `The certificate is not for ${host} but for another name.`,
];
const certificate: Said = (host) => ["certificate", `The certificate of ${host} is not in order.`];

const SAID: Readonly<Record<string, Said>> = {
  ENOTFOUND: notFound,
  ENODATA: notFound,
  ENONAME: notFound,
  EAI_AGAIN: notResolved,
  EAI_FAIL: notResolved,
  ESERVFAIL: notResolved,
  EREFUSED: notResolved,
  ETIMEOUT: notResolved,
  ECONNREFUSED: (host) => ["connection_failed", `The server of ${host} refuses connections.`],
  ECONNRESET: brokenOff,
  ECONNABORTED: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_INFO: brokenOff,
  ERR_STREAM_PREMATURE_CLOSE: brokenOff,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: noNetwork,
  EADDRNOTAVAIL: noNetwork,
  EHOSTDOWN: unreachable,
  ENETDOWN: noNetwork,
  ETIMEDOUT: notConnected,
  UND_ERR_CONNECT_TIMEOUT: notConnected,
  CERT_HAS_EXPIRED: (host) => ["certificate", `The certificate of ${host} has expired.`],
  CERT_NOT_YET_VALID: (host) => ["certificate", `The certificate of ${host} is not valid yet.`],
  CERT_REVOKED: (host) => ["certificate", `The certificate of ${host} was revoked.`],
  DEPTH_ZERO_SELF_SIGNED_CERT: (host) => [
    "certificate",
    `The certificate of ${host} is signed by itself only.`,
  ],
  SELF_SIGNED_CERT_IN_CHAIN: unknownIssuer,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownIssuer,
  UNABLE_TO_GET_ISSUER_CERT: unknownIssuer,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownIssuer,
  ERR_TLS_CERT_ALTNAME_INVALID: otherName,
  HOSTNAME_MISMATCH: otherName,
  PATH_LENGTH_EXCEEDED: certificate,
  UNSPECIFIED: certificate,
  EPROTO: noTls,
  UND_ERR_HEADERS_OVERFLOW: (host, { headerBytes }) => [
    "bad_response",
    `${host} sends more than ${Math.round(headerBytes / 1024)} KiB of headers.`,
  ],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: cutShort,
};

/** Families of codes, after the single ones. */
const PREFIXED: readonly (readonly [string, Said])[] = [
  ["CERT_", certificate],
  ["CRL_", certificate],
  ["ERROR_IN_CERT_", certificate],
  ["INVALID_", certificate],
  ["UNABLE_TO_", certificate],
  ["ERR_SSL_", noTls],
  ["ERR_TLS_", noTls],
  ["ERR_OSSL_", noTls],
  ["ERR_HTTP2_", (host) => ["bad_response", `${host} does not keep to HTTP/2.`]],
];
