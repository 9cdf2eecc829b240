import { WHOLE_VIEW } from "../../../model/views/view.ts";
import { findPage } from "../../../publish/site/find-page.ts";
import { answerChoices } from "../../../reader/answer-choices.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { makeNotFound } from "./make-not-found.ts";
import { type Making } from "./making.ts";

export async function makeFind(making: Making): Promise<Reply> {
  const choices = await answerChoices(making, { view: WHOLE_VIEW, ignored: [] });
  return choices === undefined ? makeNotFound(making) : htmlReply(findPage(making.site, choices));
}
