/** A month's own page: "/2019/01/" of "2019-01". */
export function monthPath(month: string): string {
  return `/${month.replace("-", "/")}/`;
}
