import { monthPage } from "../../../publish/site/month-page.ts";
import { listCuttings, listMonths } from "../../../storage/cuttings/cutting-lists.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { makeNotFound } from "./make-not-found.ts";
import { type Making } from "./making.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

/** All of a month (YYYY-MM) on one page; a month without cuttings has none. */
export async function makeMonth(making: Making, month: string): Promise<Reply> {
  const [found, months] = await Promise.all([
    listCuttings(making.db, { states: ["published"], month }),
    listMonths(making.db),
  ]);
  if (found.length === 0) return makeNotFound(making);
  return htmlReply(
    monthPage(making.site, { month, months, cuttings: await readCuttingViews(making, found) }),
  );
}
