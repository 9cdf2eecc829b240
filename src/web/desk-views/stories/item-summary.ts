import { raw } from "hono/html";

/**
 * An item's summary as markup. Only the sanitiser's output may come here, and it is the only markup
 * of others that the desk shows.
 */
export function itemSummary(sanitised: string) {
  return raw(sanitised);
}
