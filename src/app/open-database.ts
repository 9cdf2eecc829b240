import { existsSync } from "node:fs";
import { readConfig } from "../config.ts";
import { AppError } from "../lib/app-error.ts";
import { openStorage, type StorageOptions } from "../storage/open/open-storage.ts";
import { keepingOf } from "./keeping-of.ts";
import type { AppOptions } from "./open-app.ts";

/** The database alone and as it is found, for commands that carry all of it. */
export async function openDatabase({
  env,
  now = () => new Date(),
  mustExist = false,
  ...options
}: Pick<AppOptions, "env" | "now" | "join" | "say"> &
  Pick<StorageOptions, "called"> & { readonly mustExist?: boolean }) {
  const config = readConfig(env);
  const { databaseUrl } = config;
  const { folder, author } = keepingOf(config, now());
  if (mustExist && databaseUrl === undefined && !existsSync(folder))
    throw new AppError("not_found", `There is no data folder ${folder}. Nothing was done.`);
  const storage = await openStorage({ ...options, databaseUrl, folder, asFound: true });
  return { ...storage, databaseUrl, folder, author };
}
