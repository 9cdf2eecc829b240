import { homePage } from "../../../publish/site/home-page.ts";
import { listMonths } from "../../../storage/cuttings/cutting-lists.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { type Making } from "./making.ts";
import { readNewest } from "./read-newest.ts";

/** A month of a busy desk; with its style the page stays under 60 kB. */
const MOST_ON_HOME = 30;

export async function makeHome(making: Making): Promise<Reply> {
  const [cuttings, months] = await Promise.all([
    readNewest(making, MOST_ON_HOME),
    listMonths(making.db),
  ]);
  return htmlReply(homePage(making.site, { cuttings, months }));
}
