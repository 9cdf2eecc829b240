import { DAY } from "../lib/duration.ts";

/** A wrong sign-in counts for so long after the last one. */
export const WRONG_KEPT_MS = DAY;

/** A browser or address from which nobody came in for so long is a stranger again. */
export const KNOWN_KEPT_MS = 180 * DAY;
