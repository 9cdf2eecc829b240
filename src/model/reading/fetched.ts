/**
 * What came of asking one address once. Every outcome but a body has its reason, as a sentence an
 * editor can read.
 */
export type Fetched = FetchedBody | FetchedUnchanged | FetchedFailure;

/** What is left of it when the bytes were read. */
export type Answered = Exclude<Fetched, FetchedBody> | Omit<FetchedBody, "body">;

type Asked = {
  /** Where the last answer came from, after all redirects. */
  readonly address: string;
  readonly redirects: readonly Redirect[];
  readonly ms: number;
};

export type FetchedBody = Asked & {
  readonly outcome: "body";
  readonly status: number;
  readonly body: Uint8Array;
  /** After decompression. */
  readonly bytes: number;
  readonly wireBytes: number;
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
  readonly headers: FetchedHeaders;
  /** By our own clock. */
  readonly receivedAt?: Date;
};

export type FetchedUnchanged = Asked & {
  readonly outcome: "unchanged";
  readonly status: 304;
  /** May carry new validators: store them. */
  readonly headers: FetchedHeaders;
};

export type FetchedFailure = Asked & {
  readonly outcome: "failed";
  readonly code: FetchFailure;
  readonly reason: string;
  readonly status?: number;
  readonly headers?: FetchedHeaders;
};

/**
 * "host_not_found": the name does not exist. "host_not_resolved": nobody could tell whether it
 * does. "no_network": our side is cut off. "host_busy": a redirect led to a host that must not be
 * asked just now. "ended_the_program": not asked, because reading what it sends ended ours.
 */
export const FETCH_FAILURES = [
  "bad_address",
  "forbidden_address",
  "forbidden_by_robots",
  "ended_the_program",
  "host_not_found",
  "host_not_resolved",
  "no_network",
  "connection_failed",
  "certificate",
  "tls",
  "timeout",
  "too_slow",
  "too_large",
  "cut_short",
  "too_many_redirects",
  "redirect_loop",
  "bad_redirect",
  "bad_encoding",
  "bad_response",
  "not_found",
  "gone",
  "guarded",
  "too_many_requests",
  "server_error",
  "client_error",
  "host_busy",
  "cancelled",
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

/** `to` is absolute; `from` is the address that sent us there. */
export type Redirect = { readonly status: number; readonly from: string; readonly to: string };

/** The headers that Cuttings uses, exact as sent. */
export type FetchedHeaders = {
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** From Cache-Control max-age (less Age) or Expires, milliseconds; as sent, not yet capped. */
  readonly freshForMs?: number;
  /** From Retry-After, either form, milliseconds from now. */
  readonly retryAfterMs?: number;
  /** Link headers, joined with ", ". */
  readonly link?: string;
  /**
   * X-Robots-Tag headers, one a line: joined with commas one header's agent would claim the next
   * one's rules.
   */
  readonly robotsTag?: string;
  /** TDM reservation protocol: "1" reserves the rights of text and data mining. */
  readonly tdmReservation?: string;
  readonly contentLanguage?: string;
};

export type Validators = {
  readonly etag?: string;
  readonly lastModified?: string;
  /**
   * The address that gave them; they are sent nowhere else. Without it they go to every address of
   * the chain.
   */
  readonly address?: string;
};
