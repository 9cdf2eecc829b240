import type { Problem } from "../../../publish/api/problem.ts";
import { makeReply, type Reply } from "../make-reply.ts";

export function problemReply(what: Problem): Reply {
  return makeReply(
    "application/problem+json",
    JSON.stringify(what),
    what.status === 410 ? 410 : 404,
  );
}
