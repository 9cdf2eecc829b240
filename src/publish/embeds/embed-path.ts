import type { ViewAddress } from "../../model/views/view-address.ts";
import { viewPath } from "../view-path.ts";

/** What other sites show in a frame of theirs stands below it, at the address of its view. */
export const EMBED_PATH = "/embed";

export function embedPath(address: ViewAddress): string {
  const path = viewPath(address);
  return path === "/" ? EMBED_PATH : EMBED_PATH + path;
}
