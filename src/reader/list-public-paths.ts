import { cuttingPath } from "../publish/cutting-path.ts";
import { monthPath } from "../publish/site/month-path.ts";
import { listMonths, listPublishedSlugs } from "../storage/cuttings/cutting-lists.ts";
import type { Answering } from "./answering.ts";

/** Where months and cuttings stand that are published now, the newest first. */
export async function listPublicPaths({ db }: Answering, most: number): Promise<readonly string[]> {
  const [slugs, months] = await Promise.all([listPublishedSlugs(db, most), listMonths(db)]);
  return [...months.map(({ month }) => monthPath(month)), ...slugs.map(cuttingPath)];
}
