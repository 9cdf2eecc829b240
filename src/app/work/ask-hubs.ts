import { canBeCalled } from "../../fetch/websub/can-be-called.ts";
import { subscribeToHubs } from "../../pipeline/hubs/subscribe-to-hubs.ts";
import type { App } from "../open-app.ts";
import { PUSH_PATH } from "../push-path.ts";

/** Asks hubs to push, where they can ask back at our own address. Returns how many were asked. */
export async function askHubs(app: App, signal: AbortSignal): Promise<number> {
  const { db, fetcher, now, config } = app;
  if (!canBeCalled(config.publicUrl)) return 0;
  const callback = `${config.publicUrl}${PUSH_PATH}/`;
  return subscribeToHubs({ db, get: fetcher.get, now, callback }, signal);
}
