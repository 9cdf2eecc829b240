import { type CuttingText, NOTHING_SAID } from "../model/cutting.ts";
import { type ItemFindings, sureFacets } from "../model/item-findings.ts";
import type { ListedStory } from "../storage/stories/stories.ts";

/**
 * Every word stands in the source: nothing is made up. What is sure is filled in, the editor
 * corrects.
 */
export function textFromStory(story: ListedStory, found: ItemFindings, now: Date): CuttingText {
  const happened =
    story.publishedAt !== undefined && story.publishedAt < now ? story.publishedAt : story.seenAt;
  return {
    ...NOTHING_SAID,
    headline: story.title,
    line: found.line?.value.replace(/\.$/, ""),
    link: story.link,
    credit: story.credit ?? story.publisher,
    date: happened.toISOString().slice(0, 10),
    language: story.language ?? "en",
    facets: sureFacets(found),
  };
}
