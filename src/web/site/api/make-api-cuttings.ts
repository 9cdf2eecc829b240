import { queryOfView } from "../../../model/views/view-address.ts";
import { API_PATH, USUAL_AT_ONCE } from "../../../publish/api/api-path.ts";
import { renderCuttings } from "../../../publish/api/render-cuttings.ts";
import { viewPathAfter } from "../../../publish/view-path.ts";
import { answerView } from "../../../reader/answer-view.ts";
import type { AskedView } from "../../../reader/asked-view.ts";
import type { Reply } from "../make-reply.ts";
import type { Making } from "../pages/making.ts";
import { jsonReply } from "./json-reply.ts";
import { problemReply } from "./problem-reply.ts";
import { unknownProblem } from "./unknown-problem.ts";

export async function makeApiCuttings(making: Making, asked: AskedView): Promise<Reply> {
  const answer = await answerView(making, asked);
  if (answer === undefined) return problemReply(unknownProblem(asked));
  const pairs = queryOfView(asked.view, making.termWords).map(
    ([...pair]): [string, string] => pair,
  );
  if (asked.most !== USUAL_AT_ONCE) pairs.push(["limit", String(asked.most)]);
  const query = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
  const next =
    answer.olderAfter && viewPathAfter({ path: `${API_PATH}/cuttings`, query }, answer.olderAfter);
  return jsonReply(renderCuttings(making.site, answer, { next, limit: asked.most }));
}
