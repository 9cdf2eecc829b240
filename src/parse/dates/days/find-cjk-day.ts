/** Numbers as they were written. */
export type CjkDay = { readonly year: string; readonly month: string; readonly day?: string };

const YEAR_MONTH_DAY = /(?<!\d)(\d{2,4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일号號])?/;

// Java and .NET put the locale's month into patterns that were made for English.
const YEAR_AHEAD = /(?<!\d)(\d{4})[-/., ]+(\d{1,2}) ?[月월][-/., ]*(\d{1,2})(?!\d)/;
const DAY_AHEAD =
  /(?<!\d)(\d{1,2})[-/., ]+(\d{1,2}) ?[月월][-/., ]*(\d{4}|\d{2})(?! ?[\d日일号號])/;
const MONTH_AHEAD = /(?<!\d)(\d{1,2}) ?[月월][-/., ]*(\d{1,2}) ?[日일号號]?[-/., ]+(\d{4})(?!\d)/;
const MONTH_AND_YEAR = /(?<!\d)(\d{1,2}) ?[月월][-/., ]*(\d{4})(?!\d)/;

/** The day that Chinese, Japanese and Korean units name: 2024年1月8日, "08 1월 2024", "1月 08, 2024". */
export function findCjkDay(text: string): CjkDay | undefined {
  const usual = YEAR_MONTH_DAY.exec(text) ?? YEAR_AHEAD.exec(text);
  if (usual !== null) return cjkDay(usual[1], usual[2], usual[3]);
  const dayAhead = DAY_AHEAD.exec(text);
  if (dayAhead !== null) return cjkDay(dayAhead[3], dayAhead[2], dayAhead[1]);
  const monthAhead = MONTH_AHEAD.exec(text);
  if (monthAhead !== null) return cjkDay(monthAhead[3], monthAhead[1], monthAhead[2]);
  const monthAndYear = MONTH_AND_YEAR.exec(text);
  return monthAndYear === null ? undefined : cjkDay(monthAndYear[2], monthAndYear[1], undefined);
}

function cjkDay(year = "", month = "", day: string | undefined): CjkDay {
  return { year, month, ...(day !== undefined && { day }) };
}
