/** Lengths of time in milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const UNITS: readonly (readonly [unit: string, ms: number])[] = [
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
];

/**
 * "2 days", "1 hour", "90 minutes", "0.2 seconds": in the largest unit that gives two or more, or
 * exactly one.
 */
export function durationInWords(ms: number): string {
  const [unit, length] = UNITS.find(([, length]) => ms >= 2 * length || ms === length) ?? [
    "second",
    SECOND,
  ];
  const count = unit === "second" ? ms / length : Math.round(ms / length);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
