import { MINUTE, SECOND } from "../lib/duration.ts";

/** How long one asks for, in milliseconds; 0 is for ever. */
export type DatabaseLimits = {
  /** Waiting for a free connection or a new one. */
  readonly connectionMs: number;
  readonly statementMs: number;
  /** Waiting for a row or table that another transaction holds. */
  readonly lockMs: number;
  /** A transaction that asks nothing, while others wait for what it holds. */
  readonly idleInTransactionMs: number;
  /** A server from which not one byte comes any more: stopped, or behind a dead line. */
  readonly silenceMs: number;
};

/**
 * Somebody waits before a screen. Every question is answered by index within milliseconds; one that
 * takes seconds waits for a machine that is in trouble, and more of them do not help it.
 */
export const REQUEST_LIMITS: DatabaseLimits = {
  connectionMs: 3 * SECOND,
  statementMs: 5 * SECOND,
  lockMs: 3 * SECOND,
  idleInTransactionMs: 10 * SECOND,
  silenceMs: 6 * SECOND,
};

/** Jobs and commands: a night's tidying takes its time, and the next round finds what one left. */
export const WORK_LIMITS: DatabaseLimits = {
  connectionMs: 30 * SECOND,
  statementMs: 2 * MINUTE,
  lockMs: 30 * SECOND,
  idleInTransactionMs: 2 * MINUTE,
  silenceMs: 3 * MINUTE,
};

/** What is done once and must not be cut off in the middle: new tables, copies of the whole. */
export const NO_LIMITS: DatabaseLimits = {
  connectionMs: 5 * SECOND,
  statementMs: 0,
  lockMs: 0,
  idleInTransactionMs: 0,
  silenceMs: 0,
};
