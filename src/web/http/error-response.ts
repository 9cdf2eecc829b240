import { AppError, type ErrorCode } from "../../lib/app-error.ts";
import { isDatabaseAway } from "../../storage/is-database-away.ts";
import { isDiskFull } from "../../storage/is-disk-full.ts";

const STATUS: Readonly<Record<ErrorCode, number>> = {
  not_found: 404,
  gone: 410,
  invalid: 400,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
  not_allowed: 405,
  too_large: 413,
  too_many: 429,
};

/** What a person sees of an error. */
export type ShownError = {
  readonly status: number;
  readonly message: string;
  /** For Retry-After; only where waiting helps. */
  readonly retryAfterSeconds?: number;
};

/** A database that is started anew is there within so long. */
const RETRY_AFTER_SECONDS = 5;

/** The one place that turns an error into what a person sees, and the one that logs it. */
export function errorResponse(error: unknown, log: (error: unknown) => void): ShownError {
  if (error instanceof AppError) return { status: STATUS[error.code], message: error.message };
  log(error);
  if (isDiskFull(error))
    return {
      status: 507,
      message:
        "The disk of the database is full, so this was not saved; it has been noted. What was stored before is safe. Once whoever runs this machine has made room, go back and save again.",
    };
  if (isDatabaseAway(error))
    return {
      status: 503,
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      message:
        "The database does not answer just now; it has been noted. What was stored is safe. Try again in a moment, and look whether your last change is there.",
    };
  return {
    status: 500,
    message:
      "Something broke on our side. It has been noted; nothing that was stored is lost. Try again in a moment.",
  };
}
