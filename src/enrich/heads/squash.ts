/** Log-odds to shares: of one another where one alone is right, else each by itself. */
export function squash(logOdds: readonly number[], isOneOf: boolean): readonly number[] {
  if (!isOneOf) return logOdds.map((one) => 1 / (1 + Math.exp(-one)));
  const most = Math.max(...logOdds);
  const parts = logOdds.map((one) => Math.exp(one - most));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}
