/** disk_full, as Postgres says it (appendix A of its manual), and as Node does for files. */
const FULL = new Set(["53100", "ENOSPC"]);

/** Whether something could not be written for want of room; only a person can help. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && FULL.has(String(error.code))) || isDiskFull(error.cause);
}
