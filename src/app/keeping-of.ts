import { resolve } from "node:path";
import { type Config } from "../config.ts";
import { type Keeping } from "../storage/backup/keep-backups.ts";
import { programVersion } from "./user-agent.ts";

/** Where backups of this configuration lie, and who makes them. */
export function keepingOf(config: Config, now: Date): Keeping {
  return { folder: resolve(config.dataFolder), author: { program: programVersion(), now } };
}
