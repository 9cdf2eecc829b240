import { sourcesPage } from "../../../publish/site/sources-page.ts";
import { answerSources } from "../../../reader/answer-sources.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { type Making } from "./making.ts";

export async function makeSources(making: Making): Promise<Reply> {
  return htmlReply(sourcesPage(making.site, await answerSources(making)));
}
