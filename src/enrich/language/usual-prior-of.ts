/** Texts in these are few on the net, and their neighbours' many. */
const RARE = -1.5;
const RARELY_WRITTEN: ReadonlySet<string> = new Set(
  (
    "ak ay ba bem bm bo ceb ckb dv dz ee ff fo fon gd gn ht ilo jv kab kg ki la lb lua luo mi mos " +
    "nso oc om pap qu sat sd sg ss su tk tn tpi ts tt tum ug wo yi"
  ).split(" "),
);
/** Less is written in these than in the neighbour that they are taken for. */
const LESS = -0.7;
const LESS_WRITTEN: ReadonlySet<string> = new Set(["gl", "nn", "sr-Latn"]);

/** How likely a profile is before anything is known of a text, in nats. */
export function usualPriorOf(profile: string): number {
  if (RARELY_WRITTEN.has(profile)) return RARE;
  return LESS_WRITTEN.has(profile) ? LESS : 0;
}
