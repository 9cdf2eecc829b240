import type { FetchRequest } from "../../fetch/http/fetch-request.ts";
import type { Fetched, Validators } from "../../model/reading/fetched.ts";
import type { Documents } from "../documents/open-documents.ts";

export type Get = (
  address: string,
  request: Pick<FetchRequest, "validators" | "mayFollow" | "http2" | "signal" | "hold">,
) => Promise<Fetched>;

/**
 * `isAsked`: the site asks for it, while otherwise its wishes could not be seen. `crawlDelayMs` is
 * what robots.txt asks for between two requests.
 */
export type Permission = { readonly crawlDelayMs?: number } & (
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string; readonly isAsked: boolean }
);

export type Asking = {
  readonly get: Get;
  readonly askRobots: (address: string) => Promise<Permission>;
  readonly validators: Validators;
  readonly at: Date;
  readonly documents: Documents;
  readonly signal: AbortSignal;
  /** Writes down, so that it outlasts a kill, that what this source sent is being read. */
  readonly noteReading: () => Promise<void>;
};
