import { renderFacetCounts } from "../../../publish/api/render-facet-counts.ts";
import { answerChoices } from "../../../reader/answer-choices.ts";
import type { AskedView } from "../../../reader/asked-view.ts";
import type { Reply } from "../make-reply.ts";
import type { Making } from "../pages/making.ts";
import { jsonReply } from "./json-reply.ts";
import { problemReply } from "./problem-reply.ts";
import { unknownProblem } from "./unknown-problem.ts";

export async function makeApiFacets(making: Making, asked: AskedView): Promise<Reply> {
  const choices = await answerChoices(making, asked);
  return choices === undefined
    ? problemReply(unknownProblem(asked))
    : jsonReply(renderFacetCounts(making.site, choices));
}
