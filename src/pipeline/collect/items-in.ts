import { NO_ITEMS } from "../documents/pack-items.ts";
import { NONE_SKIPPED } from "../documents/to-skipped.ts";
import type { ItemsRead, SourceReading } from "./source-reading.ts";

export function itemsIn(reading: SourceReading): ItemsRead {
  return "items" in reading ? reading : { items: NO_ITEMS, skipped: NONE_SKIPPED };
}
