import { monthPage } from "../../../publish/site/month-page.ts";
import { answerMonth } from "../../../reader/answer-month.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { makeNotFound } from "./make-not-found.ts";
import { type Making } from "./making.ts";

export async function makeMonth(making: Making, month: string): Promise<Reply> {
  const view = await answerMonth(making, month);
  return view === undefined ? makeNotFound(making) : htmlReply(monthPage(making.site, view));
}
