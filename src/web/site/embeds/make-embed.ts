import { embedList, embedPage, type Scheme } from "../../../publish/embeds/embed-page.ts";
import { answerView } from "../../../reader/answer-view.ts";
import type { AskedView } from "../../../reader/asked-view.ts";
import type { Reply } from "../make-reply.ts";
import { htmlReply } from "../pages/html-reply.ts";
import { makeUnknownView } from "../pages/make-view.ts";
import type { Making } from "../pages/making.ts";

/** A frame is a corner of somebody's page. */
const MOST_IN_EMBED = 10;

export type EmbedForm = {
  readonly scheme: Scheme | undefined;
  /** Without a document around it. */
  readonly isList: boolean;
};

/** A view for other sites; where nothing of what was asked for is known, a page that says so. */
export async function makeEmbed(
  making: Making,
  asked: Omit<AskedView, "most">,
  { scheme, isList }: EmbedForm,
): Promise<Reply> {
  const answer = await answerView(making, { ...asked, most: MOST_IN_EMBED });
  if (answer === undefined) return makeUnknownView(making, asked);
  return htmlReply(
    isList ? embedList(making.site, answer.cuttings) : embedPage(making.site, answer, scheme),
  );
}
