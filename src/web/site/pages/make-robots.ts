import { renderRobots } from "../../../publish/render-robots.ts";
import { makeReply, type Reply } from "../make-reply.ts";
import { type Making } from "./making.ts";

export function makeRobots({ site }: Making): Reply {
  return makeReply("text/plain; charset=utf-8", renderRobots(site.address));
}
