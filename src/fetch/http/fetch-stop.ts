import type { FetchFailure } from "../../model/reading/fetched.ts";

/**
 * How the inner steps of a fetch end it. It never leaves this folder: the fetcher turns it into an
 * outcome.
 */
export class FetchStop extends Error {
  readonly code: FetchFailure;

  constructor(code: FetchFailure, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = "FetchStop";
    this.code = code;
  }
}
