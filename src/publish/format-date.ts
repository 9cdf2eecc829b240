const STYLES = {
  day: { day: "numeric", month: "long" },
  "day alone": { day: "numeric" },
  full: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  "month alone": { month: "long" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof STYLES;

/** Building a formatter costs more than a page's worth of formatting. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day (YYYY-MM-DD) or month (YYYY-MM) as people write it in a language. */
export function formatDate(date: string, language: string, style: DateStyle): string {
  return formatter(language, style).format(
    new Date(`${date}T00:00:00Z`.replace(/^(\d{4}-\d\d)T/, "$1-01T")),
  );
}

/** Two days as people write them together: "3–5 March 2026". */
export function formatDays(first: string, last: string, language: string): string {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  return formatter(language, "full").formatRange(day(first), day(last));
}

function formatter(language: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  // Plain "en" would write the month first, as one country does. Pages are by Gregorian month, so
  // no other calendar.
  const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...STYLES[style],
    timeZone: "UTC",
    calendar: "gregory",
  });
  formatters.set(key, made);
  return made;
}
