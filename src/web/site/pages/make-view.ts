import { errorPage } from "../../../publish/site/error-page.ts";
import { viewPage } from "../../../publish/site/view-page.ts";
import { answerChoices } from "../../../reader/answer-choices.ts";
import { answerView } from "../../../reader/answer-view.ts";
import { type AskedView } from "../../../reader/asked-view.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { type Making } from "./making.ts";

/** As many as the home page has. */
const MOST_ON_PAGE = 30;

export async function makeView(making: Making, asked: Omit<AskedView, "most">): Promise<Reply> {
  const [answer, choices] = await Promise.all([
    answerView(making, { ...asked, most: MOST_ON_PAGE }),
    answerChoices(making, asked),
  ]);
  return answer === undefined || choices === undefined
    ? makeUnknownView(making, asked)
    : htmlReply(viewPage(making.site, { ...answer, choices }));
}

/** Where nothing of what was asked for is known, all that is published is no answer to it. */
export function makeUnknownView(
  { site }: Making,
  { view, ignored }: Omit<AskedView, "most">,
): Reply {
  const unknown = [...ignored.map(({ value }) => value), ...view.publishers];
  const lead = [...unknown.map(site.words.viewUnknown), site.words.notFound.lead].join(" ");
  return htmlReply(errorPage(site, { ...site.words.notFound, lead }), 404);
}
