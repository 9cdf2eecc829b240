import { type CuttingView } from "./cutting-view.ts";

export type Month = { readonly month: string; readonly days: readonly Day[] };
export type Day = { readonly date: string; readonly cuttings: readonly CuttingView[] };

/** Cuttings in the order given, under their months (YYYY-MM) and days. */
export function groupByMonth(cuttings: readonly CuttingView[]): Month[] {
  const days = runs(cuttings, (cutting) => cutting.date).map(([date, cuttings]) => ({
    date,
    cuttings,
  }));
  return runs(days, (day) => day.date.slice(0, "YYYY-MM".length)).map(([month, days]) => ({
    month,
    days,
  }));
}

function runs<T>(things: readonly T[], keyOf: (thing: T) => string): [key: string, run: T[]][] {
  return [...Map.groupBy(things, keyOf)];
}
