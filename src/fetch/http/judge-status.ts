import type { FetchFailure } from "../../model/reading/fetched.ts";
import { firstOf, type RawHeaders } from "./read-headers.ts";

type Failure = { readonly code: FetchFailure; readonly reason: string };

/**
 * What a status that is neither a body, a redirect nor "unchanged" means; undefined where it brings
 * a body.
 */
export function judgeStatus(
  status: number,
  headers: RawHeaders,
  host: string,
): Failure | undefined {
  if (isChallenge(headers))
    return {
      code: "guarded",
      reason: `${host} answers with a puzzle that only a browser can solve (status ${status}).`,
    };
  if (status === 206)
    return {
      code: "bad_response",
      reason: `${host} sent a part (status 206) where the whole was asked for.`,
    };
  if (status >= 200 && status < 300) return undefined;
  return (
    NAMED[status]?.(host) ??
    (status >= 500 && status < 600
      ? {
          code: "server_error",
          reason: `The server of ${host} has a fault of its own (status ${status}).`,
        }
      : status >= 400 && status < 500
        ? { code: "client_error", reason: `${host} refuses the request (status ${status}).` }
        : {
            code: "bad_response",
            reason: `${host} answered with a status that means nothing here (${status}).`,
          })
  );
}

const NAMED: Readonly<Record<number, (host: string) => Failure>> = {
  304: (host) => ({
    code: "bad_response",
    reason: `${host} says "not modified" (status 304), though nothing was kept to compare with.`,
  }),
  401: (host) => ({ code: "guarded", reason: `${host} asks for a password (status 401).` }),
  403: (host) => ({ code: "guarded", reason: `${host} forbids reading this (status 403).` }),
  404: (host) => ({
    code: "not_found",
    reason: `${host} finds nothing at this address (status 404).`,
  }),
  407: (host) => ({
    code: "guarded",
    reason: `${host} asks for a password of a proxy (status 407).`,
  }),
  410: (host) => ({
    code: "gone",
    reason: `${host} says that this is gone for good (status 410).`,
  }),
  429: (host) => ({
    code: "too_many_requests",
    reason: `${host} says that it was asked too often (status 429).`,
  }),
  451: (host) => ({
    code: "guarded",
    reason: `${host} may not show this for legal reasons (status 451).`,
  }),
  503: (host) => ({
    code: "server_error",
    reason: `The server of ${host} is overloaded or being repaired (status 503).`,
  }),
};

/**
 * Cloudflare and AWS mark the answers that are their own and not the publisher's, whatever the
 * status.
 */
function isChallenge(headers: RawHeaders): boolean {
  return (
    firstOf(headers, "cf-mitigated") === "challenge" ||
    firstOf(headers, "x-amzn-waf-action") !== undefined
  );
}
