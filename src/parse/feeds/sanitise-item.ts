import { type FeedItem } from "../../model/reading/feed.ts";
import { sanitiseFirst } from "../markup/raw-markup.ts";
import { shownImage } from "./entries/read-image.ts";
import { type RawBodies, type RawFeedItem } from "./raw-feed.ts";

type Texts = { readonly summary: string | undefined; readonly content: string | undefined };

/** An item with its texts made safe. */
export function sanitiseItem({ bodies, ...head }: RawFeedItem): FeedItem {
  const { summary, content } = textsOf(bodies);
  const { id, title, link, evidence } = head;
  const item = { id, title, link, summary, content, ...head };
  const image = head.image ?? shownImage([content, summary]);
  return {
    ...item,
    ...(image !== undefined && { image }),
    ...(evidence !== undefined && { evidence: onlyWhatIsThere(evidence, { summary, content }) }),
  };
}

function textsOf(bodies: RawBodies): Texts {
  const summary = sanitiseFirst(bodies.summary);
  const content = sanitiseFirst(bodies.content);
  const second = content === undefined ? sanitiseFirst(bodies.second) : undefined;
  if (summary === undefined || second === undefined || second === summary)
    return { summary: summary ?? second, content };
  return second.length > summary.length
    ? { summary, content: second }
    : { summary: second, content: summary };
}

/** A text that turned out to say nothing was found nowhere. */
function onlyWhatIsThere(evidence: NonNullable<FeedItem["evidence"]>, texts: Texts) {
  return Object.fromEntries(
    Object.entries(evidence).filter(
      ([field]) =>
        (field !== "summary" || texts.summary !== undefined) &&
        (field !== "content" || texts.content !== undefined),
    ),
  );
}
