import { readWorthyPages } from "../../pipeline/page-texts/read-worthy-pages.ts";
import type { App } from "../open-app.ts";

/** Reads pages behind items as far as the settings let it. Returns how many were asked for. */
export function readPages(
  { db, fetcher, documents, facts, now, config }: App,
  signal: AbortSignal,
): Promise<number> {
  const limits = { aDay: config.pagesADay, aHost: config.pagesAHost };
  return readWorthyPages({ db, get: fetcher.get, documents, facts, now, limits }, signal);
}
