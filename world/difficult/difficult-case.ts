import type { IncomingMessage, ServerResponse } from "node:http";
import type { FetchFailure } from "../../src/model/reading/fetched.ts";

/** One server that makes trouble, and what a careful reader makes of it. */
export type DifficultCase = {
  /** Under /difficult. */
  readonly path: string;
  /** What it does, as a sentence. */
  readonly what: string;
  /** Any of these is right: servers that fail twice over may be caught either way. */
  readonly fetched: readonly ("body" | FetchFailure)[];
  /** Asked again with the validators of the first answer. */
  readonly again?: "body" | "unchanged";
  /** What the body reads as, where one comes. */
  readonly read?: { readonly items: number; readonly firstTitle?: string } | "no feed";
  /** What must not be left of it in any item that is read. */
  readonly never?: readonly string[];
  readonly answer: (request: IncomingMessage, response: ServerResponse, visit: Visit) => void;
};

export type Visit = {
  readonly address: string;
  readonly now: () => Date;
  /** How often the path was asked for, this time included. */
  readonly count: number;
  /** The wait of what is slow, milliseconds. */
  readonly slowMs: number;
};
