const DAY_NAME = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * A date of HTTP in any of its three forms (RFC 9110, 5.6.7), or undefined. "0" and "-1", which
 * many send, are none.
 */
export function readHttpDate(text: string): Date | undefined {
  const trimmed = text.trim();
  if (!DAY_NAME.test(trimmed)) return undefined;
  // asctime's form names no zone and means GMT; without the word the machine's own zone would
  // count.
  const date = new Date(/ (?:GMT|UTC|[+-]\d{4})$/.test(trimmed) ? trimmed : `${trimmed} GMT`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
