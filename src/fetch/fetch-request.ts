import type { Validators } from "../model/fetched.ts";

export type FetchRequest = {
  readonly validators?: Validators;
  /** The Accept header; feeds first where it is not given. */
  readonly accept?: string;
  /** After decompression. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
  /** Sent by POST, for the hubs of WebSub; redirects are then followed only where they keep it (307 and 308). */
  readonly form?: URLSearchParams;
  /** Offers HTTP/2 as well. Some guards want it, but most servers are tested with HTTP/1.1 only. */
  readonly http2?: boolean;
};
