export const ERROR_CODES = [
  "not_found",
  "gone",
  "invalid",
  "conflict",
  "forbidden",
  "unavailable",
  "not_allowed",
  "too_large",
  "too_many",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What a person can act on: the message says what happened, what was kept and what to do.
 * Everything else just flies.
 */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}
