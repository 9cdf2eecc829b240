import { readFileSync } from "node:fs";
import { type Config } from "../config.ts";

/** What servers are told of who asks them, with where to read more. */
export function userAgent(config: Config): string {
  return `Cuttings/${programVersion()} (+${config.publicUrl}/bot)`;
}

export function programVersion(): string {
  return (
    JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    }
  ).version;
}
