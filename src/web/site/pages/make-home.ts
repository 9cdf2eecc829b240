import { homePage } from "../../../publish/site/home-page.ts";
import { answerHome } from "../../../reader/answer-home.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { type Making } from "./making.ts";

export async function makeHome(making: Making): Promise<Reply> {
  return htmlReply(homePage(making.site, await answerHome(making)));
}
