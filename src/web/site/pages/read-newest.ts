import { type CuttingView } from "../../../publish/cutting-view.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";
import { type Making } from "./making.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

export async function readNewest(making: Making, most: number): Promise<CuttingView[]> {
  return readCuttingViews(making, await listCuttings(making.db, { states: ["published"], most }));
}
