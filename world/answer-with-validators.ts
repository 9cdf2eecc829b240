import type { IncomingMessage, ServerResponse } from "node:http";
import type { KeptBody } from "./keep-bodies.ts";

/**
 * 200 with the body, or 304 where the asker has it (RFC 9110, 13.2.2: the ETag decides before the
 * date). Returns the status.
 */
export function answerWithValidators(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptBody & { readonly type: string; readonly lastModified: Date | undefined },
): 200 | 304 {
  response.setHeader("etag", answer.etag);
  if (answer.lastModified !== undefined)
    response.setHeader("last-modified", answer.lastModified.toUTCString());

  if (isKnown(request, answer.etag, answer.lastModified)) {
    response.writeHead(304).end();
    return 304;
  }
  response.writeHead(200, { "content-type": answer.type, "content-length": answer.body.length });
  response.end(request.method === "HEAD" ? undefined : answer.body);
  return 200;
}

function isKnown(request: IncomingMessage, etag: string, lastModified: Date | undefined): boolean {
  const tags = request.headers["if-none-match"];
  if (tags !== undefined)
    return tags.split(",").some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim()));

  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return lastModified !== undefined && lastModified.getTime() <= since;
}
