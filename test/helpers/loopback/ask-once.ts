import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import {
  createFetcher,
  type Fetcher,
  type FetcherOptions,
} from "../../../src/fetch/http/create-fetcher.ts";
import type { Fetched } from "../../../src/model/reading/fetched.ts";
import { withServer } from "../servers/with-server.ts";

export const NOON = new Date("2026-03-01T12:00:00Z");

export function aFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({
    userAgent: "Cuttings/0.1 (+https://cuttings.example/bot)",
    now: () => NOON,
    privateNetworks: true,
    ...options,
  });
}

/** Asks a server once, with a fetcher that may reach it. */
export async function ask(
  answer: RequestListener,
  path = "/",
  request: Parameters<Fetcher["get"]>[1] = {},
): Promise<Fetched> {
  let fetched: Fetched | undefined;
  await withServer(answer, async (origin) => {
    const fetcher = aFetcher();
    fetched = await fetcher.get(origin + path, request);
    await fetcher.close();
  });
  assert.ok(fetched);
  return fetched;
}

export function failure(fetched: Fetched): string {
  return fetched.outcome === "failed" ? `${fetched.code}: ${fetched.reason}` : fetched.outcome;
}
