import type { Validators } from "../../model/reading/fetched.ts";

/**
 * Whether a redirect may be followed just now; asked with the address it leads to. May wait for a
 * while, in which the fetch goes on to count.
 */
export type MayFollow = (
  to: string,
) => Promise<{ readonly go: true } | { readonly go: false; readonly reason: string }>;

export type FetchRequest = {
  readonly validators?: Validators;
  /** The Accept header; feeds first where it is not given. */
  readonly accept?: string;
  /** After decompression; a longer body is a failure. */
  readonly maxBytes?: number;
  /** After decompression; of a longer body only so much is read, and no more is asked for. */
  readonly firstBytes?: number;
  readonly signal?: AbortSignal;
  /**
   * Told how much of a body is held so far; nothing more is read until it ends, and that time does
   * not count.
   */
  readonly hold?: (bytes: number) => Promise<void>;
  /** Every redirect is followed where it is not given. */
  readonly mayFollow?: MayFollow;
  /**
   * Sent by POST, for the hubs of WebSub; redirects are then followed only where they keep it (307
   * and 308).
   */
  readonly form?: URLSearchParams;
  /** Offers HTTP/2 as well. Some guards want it, but most servers are tested with HTTP/1.1 only. */
  readonly http2?: boolean;
};
