import { API_PATH } from "../../../publish/api/api-path.ts";
import { renderChanges } from "../../../publish/api/render-changes.ts";
import { answerChanges } from "../../../reader/answer-changes.ts";
import { writeChangePlace } from "../../../reader/read-change-place.ts";
import type { ChangeQuery } from "../../../storage/cuttings/list-changes.ts";
import type { Reply } from "../make-reply.ts";
import type { Making } from "../pages/making.ts";
import { jsonReply } from "./json-reply.ts";

export async function makeApiChanges(making: Making, asked: ChangeQuery): Promise<Reply> {
  const { changes, last } = await answerChanges(making, asked);
  const from = last ?? asked.after;
  const pairs: [string, string][] = [["limit", String(asked.most)]];
  if (from !== undefined) pairs.push(["after", writeChangePlace(from)]);
  else if (asked.since !== undefined) pairs.push(["changed_since", asked.since.toISOString()]);
  const next = `${API_PATH}/changes?${new URLSearchParams(pairs)}`;
  return jsonReply(renderChanges(making.site, changes, { next, limit: asked.most }));
}
