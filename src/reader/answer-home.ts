import type { HomeView } from "../publish/site/home-page.ts";
import { listMonths } from "../storage/cuttings/cutting-lists.ts";
import type { Answering } from "./answering.ts";
import { readNewest } from "./read-newest.ts";

/** A month of a busy desk; with its style the page stays under 60 kB. */
const MOST_ON_HOME = 30;

export async function answerHome(answering: Answering): Promise<HomeView> {
  const [cuttings, months] = await Promise.all([
    readNewest(answering, MOST_ON_HOME),
    listMonths(answering.db),
  ]);
  return { cuttings, months };
}
