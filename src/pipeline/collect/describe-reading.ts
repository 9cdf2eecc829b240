import { itemsIn } from "./items-in.ts";
import type { SourceReading } from "./source-reading.ts";
import { troubleIn } from "./trouble-in.ts";

/** One line of the log. */
export function describeReading(reading: SourceReading) {
  const { source, came, fetched } = reading;
  const { items, skipped } = itemsIn(reading);
  return {
    source: source.id,
    address: source.address,
    came,
    status: fetched.status,
    items: items.count,
    skipped: skipped.count,
    ms: fetched.ms,
    trouble: troubleIn(reading)?.code,
  };
}
