/**
 * The first three digits of a second's fraction; cut off, because rounding up could end in another
 * second.
 */
export function readMilliseconds(fraction: string | undefined): number {
  return Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
}
