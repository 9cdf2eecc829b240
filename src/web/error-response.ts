import { AppError, type ErrorCode } from "../lib/app-error.ts";

const STATUS: Readonly<Record<ErrorCode, number>> = {
  not_found: 404,
  invalid: 400,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
};

/** What a person sees of an error. */
export type ShownError = { readonly status: number; readonly message: string };

/** The one place that turns an error into what a person sees, and the one that logs it. */
export function errorResponse(error: unknown, log: (error: unknown) => void): ShownError {
  if (error instanceof AppError) return { status: STATUS[error.code], message: error.message };
  log(error);
  return {
    status: 500,
    message:
      "Something broke on our side. It has been noted; nothing that was stored is lost. Try again in a moment.",
  };
}
