import { firstDay } from "../model/views/period.ts";
import type { Place } from "../storage/cuttings/view-cuttings.ts";

/** A place in the page's order as part of an address: "2019-02-03_17". */
export function writePlace({ date, place }: Place): string {
  return `${date}_${place}`;
}

/** The way back; undefined where it is none. */
export function readPlace(words: string): Place | undefined {
  const [, date = "", place] = /^(\d{4}-\d\d-\d\d)_(\d{1,15})$/.exec(words) ?? [];
  return firstDay(date) === undefined ? undefined : { date, place: Number(place) };
}
