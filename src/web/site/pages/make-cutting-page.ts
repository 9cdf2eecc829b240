import { cuttingPage } from "../../../publish/site/cutting-page.ts";
import { withdrawnPage } from "../../../publish/site/withdrawn-page.ts";
import { answerCutting } from "../../../reader/answer-cutting.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { makeNotFound } from "./make-not-found.ts";
import { type Making } from "./making.ts";

export async function makeCuttingPage(making: Making, slug: string): Promise<Reply> {
  const { site } = making;
  const answer = await answerCutting(making, slug);
  switch (answer.outcome) {
    case "published":
      return htmlReply(cuttingPage(site, answer.view));
    case "withdrawn":
      return htmlReply(withdrawnPage(site, answer), 410);
    case "never public":
      return makeNotFound(making);
  }
}
