import { type Html } from "../../../publish/site/page.ts";
import { makeReply, type Reply } from "../make-reply.ts";

export function htmlReply(markup: Html, status: Reply["status"] = 200): Reply {
  return makeReply("text/html; charset=utf-8", String(markup), status);
}
