import { type Config, type Env, readConfig } from "../config.ts";
import { createFetcher, type Fetcher, type FetcherOptions } from "../fetch/http/create-fetcher.ts";
import { userAgent } from "./user-agent.ts";

export type FetcherSettings = {
  readonly env: Env;
  readonly now?: () => Date;
  /** For a world on this machine: names that it answers to, networks that it lives in. */
  readonly fetching?: Partial<Pick<FetcherOptions, "lookup" | "privateNetworks" | "limits">>;
};

/** The fetcher alone, for commands that need no database. */
export function openFetcher(options: FetcherSettings): Fetcher {
  return buildFetcher(readConfig(options.env), options);
}

export function buildFetcher(config: Config, options: Omit<FetcherSettings, "env">): Fetcher {
  return createFetcher({
    userAgent: userAgent(config),
    now: options.now ?? (() => new Date()),
    privateNetworks: config.readablePrivateHosts,
    ...options.fetching,
  });
}
