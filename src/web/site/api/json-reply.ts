import { makeReply, type Reply } from "../make-reply.ts";

export function jsonReply(answer: object): Reply {
  return makeReply("application/json", JSON.stringify(answer));
}
