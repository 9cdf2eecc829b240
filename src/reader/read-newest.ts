import { type CuttingView } from "../publish/cutting-view.ts";
import { listCuttings } from "../storage/cuttings/cutting-lists.ts";
import type { Answering } from "./answering.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

export async function readNewest(answering: Answering, most: number): Promise<CuttingView[]> {
  return readCuttingViews(
    answering,
    await listCuttings(answering.db, { states: ["published"], most }),
  );
}
