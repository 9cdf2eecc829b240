import { DAY } from "../lib/duration.ts";

/** An item is compared with those of so long before it. Apart, so that who lists them needs no placer. */
export const REMEMBERED_MS = 7 * DAY;
