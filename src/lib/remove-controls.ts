/**
 * C0 and C1 but tab and line ends, embeddings and overrides of the writing direction, and what
 * Unicode says is no sign. A terminal obeys the first; the second make "cod.exe" of "exe.doc", and
 * isolates, which stay, do all that they were for.
 */
const UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\ufffe\uffff]/;
const ALL_UNWANTED = new RegExp(UNWANTED.source, "g");
/** A line end among the C1, which terminals know and pages do not. */
const NEXT_LINE = "\x85";
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as it may be kept and shown: no sign that commands a terminal, turns the text around it, or
 * that no XML document may hold and no database stores. Joiners, marks and isolates stay. Twice is
 * once.
 */
export function removeControls(text: string): string {
  // Nearly every text goes through here untouched, many of them megabytes long.
  const whole = text.isWellFormed() ? text : text.replace(LONE_SURROGATES, "");
  const clean = UNWANTED.test(whole) ? whole.replace(ALL_UNWANTED, "") : whole;
  return clean.includes(NEXT_LINE) ? clean.replaceAll(NEXT_LINE, "\n") : clean;
}

/** The same for every text in a record or list; what is no text stays as it is. */
export function removeControlsIn<T>(value: T): T {
  if (typeof value === "string") return removeControls(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => removeControlsIn(one)) as T;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, removeControlsIn(one)]),
  ) as T;
}
