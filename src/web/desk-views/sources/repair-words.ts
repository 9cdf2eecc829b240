import type { Repair } from "../../../model/reading/repair.ts";

/** What a repair does, as words for its button. */
export function repairWords(repair: Repair): string {
  switch (repair.kind) {
    case "use_address":
    case "use_https":
      return `Read it at ${repair.address}`;
    case "find_feed":
      return `Look for a feed from ${repair.from}`;
    case "watch_page":
      return `Find the list of ${repair.address}`;
    case "use_http2":
      return "Ask with HTTP/2";
    case "pause":
      return "Pause it";
  }
}
