import { MINUTE, SECOND } from "../../lib/duration.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

export type FetchLimits = {
  /** Finding the address, and then connecting with TLS: each has this long. */
  readonly connectMs: number;
  /** From the connection to the end of the headers. */
  readonly headersMs: number;
  /** Everything, redirects included. */
  readonly wholeMs: number;
  /** A body that brings less than slowestBytes in each such stretch is given up. */
  readonly paceMs: number;
  readonly slowestBytes: number;
  readonly wireBytes: number;
  /** After decompression. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
};

export const FETCH_LIMITS: FetchLimits = {
  // A handshake round the world over a bad line takes two or three seconds.
  connectMs: 10 * SECOND,
  // Feeds made on request by old machines take ten seconds and more.
  headersMs: 20 * SECOND,
  // One source may hold a worker this long and no longer.
  wholeMs: MINUTE,
  paceMs: 10 * SECOND,
  // A modem of 1995 is ten times as fast.
  slowestBytes: 4 * KIB,
  // The largest honest feeds, whole archives in one file, stay under this.
  wireBytes: 10 * MIB,
  bodyBytes: 20 * MIB,
  // Content security policies alone reach 16 KiB.
  headerBytes: 64 * KIB,
  // Browsers allow 20; http to https to www to the new name to its feed are five.
  redirects: 8,
};
