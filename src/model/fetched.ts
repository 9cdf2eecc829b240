/** What came of asking one address once. Every outcome but a body has its reason, as a sentence an editor can read. */
export type Fetched =
  | {
      readonly outcome: "body";
      readonly status: number;
      readonly body: Uint8Array;
      /** After decompression. */
      readonly bytes: number;
      /** SHA-256 of the body, hex. */
      readonly bodyHash: string;
      readonly headers: FetchedHeaders;
      /** Where the body came from in the end, and how it got there. */
      readonly address: string;
      readonly redirects: readonly Redirect[];
      readonly ms: number;
    }
  | { readonly outcome: "unchanged"; readonly status: 304; readonly headers: FetchedHeaders; readonly address: string; readonly redirects: readonly Redirect[]; readonly ms: number }
  | {
      readonly outcome: "failed";
      readonly code: FetchFailure;
      readonly reason: string;
      readonly status?: number;
      readonly headers?: FetchedHeaders;
      readonly redirects: readonly Redirect[];
      readonly ms: number;
    };

export const FETCH_FAILURES = [
  "bad_address",
  "forbidden_address",
  "forbidden_by_robots",
  "host_not_found",
  "connection_failed",
  "certificate",
  "timeout",
  "too_slow",
  "too_large",
  "too_many_redirects",
  "bad_redirect",
  "bad_encoding",
  "bad_response",
  "not_found",
  "gone",
  "guarded",
  "too_many_requests",
  "server_error",
  "client_error",
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

export type Redirect = { readonly status: number; readonly to: string };

/** The headers that Cuttings uses, exact as sent. */
export type FetchedHeaders = {
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** From Cache-Control max-age or Expires, milliseconds; as sent, not yet capped. */
  readonly freshForMs?: number;
  /** From Retry-After, either form, milliseconds from now. */
  readonly retryAfterMs?: number;
  /** Link headers, raw. */
  readonly link?: string;
  readonly robotsTag?: string;
  readonly contentLanguage?: string;
};

export type Validators = { readonly etag?: string; readonly lastModified?: string };
