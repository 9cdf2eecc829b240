const DAY_MS = 86_400_000;

/** A date as pages write it, RFC 3339 in UTC; a day without a time is its midnight. Undefined where it cannot be told. */
export function readPageDate(text: string): string | undefined {
  return readIso(text) ?? readNamedMonth(text) ?? readNumbers(text);
}

function readIso(text: string): string | undefined {
  const match = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone = "Z"] = match;
  return dateOf(Number(year), Number(month), Number(day), `${hour}:${minute}:${second}${zone}`);
}

const MONTHS = monthNames(["en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "ru", "ar", "tr"]);

function readNamedMonth(text: string): string | undefined {
  const words = [...text.toLowerCase().matchAll(/\p{L}{3,}/gu)];
  for (const word of words) {
    const month = MONTHS.get(word[0]);
    if (month === undefined) continue;
    const before = text.slice(0, word.index);
    const after = text.slice(word.index + word[0].length);
    const year = /^[\s.,\p{L}]*(?:\d{1,2}(?:st|nd|rd|th)?\s*,?\s+)?(?:\p{L}{1,3}\s)?((?:19|20)\d\d)\b/u.exec(after)?.[1];
    const day = /(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s|of\s)?\s*$/iu.exec(before)?.[1] ?? /^[\s.]*(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/i.exec(after)?.[1];
    if (year !== undefined && day !== undefined) return dateOf(Number(year), month, Number(day));
  }
  return undefined;
}

function readNumbers(text: string): string | undefined {
  const eastern = /((?:19|20)\d\d)\s*[年년/.]\s*(\d{1,2})\s*[月월/.]\s*(\d{1,2})/.exec(text);
  if (eastern !== null) return dateOf(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]));
  const dayFirst = /\b(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)\b/.exec(text);
  if (dayFirst === null) return undefined;
  const [first, second, year] = [Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3])];
  const american = second > 12;
  return american ? dateOf(year, first, second) : dateOf(year, second, first);
}

function dateOf(year: number, month: number, day: number, time = "00:00:00Z"): string | undefined {
  const days = new Date(Date.UTC(year, month - 1, day));
  if (days.getUTCMonth() !== month - 1 || days.getUTCDate() !== day) return undefined;
  const at = Date.parse(`${days.toISOString().slice(0, 10)}T${time.replace(/([+-]\d\d)(\d\d)$/, "$1:$2").toUpperCase()}`);
  return Number.isNaN(at) || at < -365 * DAY_MS ? undefined : new Date(at).toISOString().replace(".000Z", "Z");
}

function monthNames(languages: readonly string[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (let month = 1; month <= 12; month++) {
      names.set(monthName(language, month, "long"), month);
      names.set(monthName(language, month, "short"), month);
    }
  }
  return names;
}

function monthName(language: string, month: number, style: "long" | "short"): string {
  const format = new Intl.DateTimeFormat(language, { month: style, day: "numeric", timeZone: "UTC" });
  const parts = format.formatToParts(Date.UTC(2024, month - 1, 5));
  return (parts.find((part) => part.type === "month")?.value ?? "").toLowerCase().replace(/\P{L}+$/u, "");
}
