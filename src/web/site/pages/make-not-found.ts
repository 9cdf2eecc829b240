import { errorPage } from "../../../publish/site/error-page.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { type Making } from "./making.ts";

export function makeNotFound({ site }: Making): Reply {
  return htmlReply(errorPage(site, site.words.notFound), 404);
}
