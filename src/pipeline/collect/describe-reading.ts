import type { SourceReading } from "./read-source.ts";

/** One line of the log. */
export function describeReading({ source, fetched, items, skipped, unreadable }: SourceReading) {
  return {
    source: source.id,
    address: source.address,
    outcome: fetched.outcome,
    status: fetched.status,
    items: items.count,
    skipped: skipped.count,
    ms: fetched.ms,
    unreadable: unreadable?.code,
  };
}
