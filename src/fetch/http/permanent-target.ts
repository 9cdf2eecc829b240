import type { Redirect } from "../../model/reading/fetched.ts";

/**
 * Where the first redirects led as long as they were permanent; what a temporary one says counts
 * today only.
 */
export function permanentTarget(redirects: readonly Redirect[]): string | undefined {
  const firstTemporary = redirects.findIndex(({ status }) => status !== 301 && status !== 308);
  const permanent = firstTemporary < 0 ? redirects : redirects.slice(0, firstTemporary);
  return permanent.at(-1)?.to;
}
