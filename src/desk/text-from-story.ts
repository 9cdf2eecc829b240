import { type CuttingText, NOTHING_SAID } from "../model/cutting.ts";
import { sureFacets } from "../model/item-findings.ts";
import type { StoryAmid } from "../storage/stories/find-story-amid.ts";
import type { ListedStory } from "../storage/stories/stories.ts";

/**
 * Every word stands in the source: nothing is made up. What is sure is filled in, the editor
 * corrects.
 */
export function textFromStory(
  story: ListedStory,
  { findings, toldElsewhere }: Pick<StoryAmid, "findings" | "toldElsewhere">,
  now: Date,
): CuttingText {
  const happened =
    story.publishedAt !== undefined && story.publishedAt < now ? story.publishedAt : story.seenAt;
  return {
    ...NOTHING_SAID,
    headline: story.title,
    line: findings.line?.value.replace(/\.$/, ""),
    link: story.link,
    credit: story.credit ?? story.publisher,
    furtherLinks: toldElsewhere,
    date: happened.toISOString().slice(0, 10),
    language: story.language ?? "en",
    facets: sureFacets(findings),
  };
}
