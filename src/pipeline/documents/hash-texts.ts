import { createHash } from "node:crypto";
import type { FeedItem } from "../../model/reading/feed.ts";
import type { RawFeedItem } from "../../parse/feeds/raw-feed.ts";

/** Grows with what is hashed: what another version made says nothing about a change. */
const VERSION = "2:";

/**
 * Of an entry's title and texts as its source wrote them, so that the sanitiser has nothing to do
 * where they are known, and may itself change.
 */
export function hashTexts(entry: FeedItem | RawFeedItem): string {
  const hash = createHash("sha256").update(entry.title ?? "");
  for (const text of textsOf(entry)) hash.update("\0").update(text);
  return VERSION + hash.digest("hex");
}

function textsOf(entry: FeedItem | RawFeedItem): readonly string[] {
  if (!("bodies" in entry)) return [entry.summary ?? "", entry.content ?? ""];
  const { summary, content, second } = entry.bodies;
  return [summary, content, second].map((texts) => texts.map((text) => text.write()).join("\0"));
}
