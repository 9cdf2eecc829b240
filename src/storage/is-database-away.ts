/** The words of an error of our own: the server said nothing, and its connection was given up. */
export const SILENT_FOR_TOO_LONG = "the database said nothing for too long";

/**
 * Codes of Node and of Postgres (appendix A of its manual): not reached, no connection free, being
 * started or stopped, or too slow for the limits.
 */
const AWAY =
  /^(?:ECONN|EPIPE|ENOENT|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|53|57P0|57014|55P03|25P0[34])/;
/** What pg and its pool say without a code. */
const SAID =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Client was closed/;

/**
 * Whether a question failed because the database could not be reached or did not answer in time: it
 * may be asked again, and nothing is wrong with it.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if ("severity" in error || "syscall" in error || error instanceof AggregateError)
    return AWAY.test(code);
  return (
    SAID.test(error.message) || error.message === SILENT_FOR_TOO_LONG || isDatabaseAway(error.cause)
  );
}
