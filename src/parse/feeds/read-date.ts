/** Stands in until the shared reader of dates is there. */
export function readDate(text: string): { readonly date: Date } | undefined {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : { date };
}
