/** 8 November 2021 as 08112021 or 08.11.2021, as German offices put it into their addresses. */
const DAY_FIRST =
  /(?:^|[/_.-])(0[1-9]|[12]\d|3[01])([._-]?)(0[1-9]|1[0-2])\2((?:19|20)\d\d)(?=$|[/_.-])/;
const YEAR_FIRST =
  /(?:^|[/_.-])((?:19|20)\d\d)([/._-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=$|[/_.-])/;
/** /2017/7/2/ */
const IN_FOLDERS = /\/((?:19|20)\d\d)\/(\d|1[0-2])\/(\d|[12]\d|3[01])\//;

/** Many addresses carry the day, /2024/05/17/ or /20240517; a month alone is no date. */
export function dateInAddress(address: string | undefined): string[] {
  const path = address === undefined ? "" : (URL.parse(address)?.pathname ?? "");
  const yearFirst = YEAR_FIRST.exec(path);
  if (yearFirst !== null) return [`${yearFirst[1]}-${yearFirst[3]}-${yearFirst[4]}`];
  const folders = IN_FOLDERS.exec(path);
  if (folders !== null)
    return [[folders[1], folders[2]?.padStart(2, "0"), folders[3]?.padStart(2, "0")].join("-")];
  const dayFirst = DAY_FIRST.exec(path);
  return dayFirst === null ? [] : [`${dayFirst[4]}-${dayFirst[3]}-${dayFirst[1]}`];
}
