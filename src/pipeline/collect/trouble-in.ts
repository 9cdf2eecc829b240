import type { SourceReading } from "./source-reading.ts";

/** Why it gave nothing, where something is wrong. */
export function troubleIn(
  reading: SourceReading,
): { readonly code: string; readonly reason: string } | undefined {
  if (reading.came === "nothing") return reading.fetched;
  return reading.came === "something unreadable"
    ? { code: reading.trouble.code, reason: reading.trouble.message }
    : undefined;
}
