import type { Validators } from "../model/fetched.ts";

export type FetchRequest = {
  readonly validators?: Validators;
  /** The Accept header; feeds first where it is not given. */
  readonly accept?: string;
  /** After decompression. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
};
