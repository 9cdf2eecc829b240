import { type Element, isTag } from "domhandler";

import type { PageFacts } from "./gather-facts.ts";
import { headlineOf, SHORTEST_HEADLINE } from "./headline-of.ts";
import { TITLE_SEPARATOR } from "./site-in-title.ts";
import { lettersOf } from "../../text/letters-of.ts";

/** A section is named in so few words: "Press releases". */
const MOST_WORDS_OF_A_SECTION = 3;

export type MainHeading = {
  readonly text: string;
  /** "h1", or "h2" where the first level names the site or the section. */
  readonly from: string;
  /** It is not one run of text, so that it may hold a kicker or a second line. */
  readonly isParted: boolean;
};

/** The one heading that the document's title speaks of too, before one that names the section. */
export function mainHeading(facts: PageFacts): MainHeading | undefined {
  const title = lettersOf(facts.title ?? "");
  const headings = facts.headings.map(described).filter(({ text }) => isLongEnough(text));
  const main =
    headings.find(({ text }) => title.includes(lettersOf(text))) ??
    (headings.length === 1 ? headings[0] : undefined);
  if (main === undefined) return undefined;
  const isUntold = title !== "" && !title.includes(lettersOf(main.text));
  const isSection = sectionsIn(facts).has(lettersOf(main.text));
  return isSection || (isUntold && isFewWords(main.text)) ? (storyIn(facts) ?? main) : main;
}

/**
 * What the document's title says behind the story, where the page shows the story as a heading of
 * the second level: "Bridge closed - Press releases - Example County".
 */
export function sectionsIn(facts: PageFacts): ReadonlySet<string> {
  const story = storyIn(facts);
  if (story === undefined) return new Set();
  const own = lettersOf(story.text);
  const rest = partsOfTitle(facts).filter((part) => lettersOf(part) !== own);
  const isSection = (part: string) => isFewWords(part) && part.length < story.text.length;
  return new Set(rest.filter(isSection).map(lettersOf));
}

function isFewWords(text: string): boolean {
  return text.split(/\s+/).length <= MOST_WORDS_OF_A_SECTION;
}

function storyIn(facts: PageFacts): MainHeading | undefined {
  const parts = partsOfTitle(facts).map(lettersOf);
  // Some sites put themselves first: "Example County | Press releases | Bridge closed".
  const isBehindSection = facts.headings.some((heading) =>
    parts.slice(0, -1).includes(lettersOf(headlineOf(heading))),
  );
  const ends = [parts[0], ...(isBehindSection ? [parts.at(-1)] : [])];
  return facts.subheadings
    .map(described)
    .find(({ text }) => isLongEnough(text) && ends.includes(lettersOf(text)));
}

function partsOfTitle({ title = "" }: PageFacts): string[] {
  return title.split(TITLE_SEPARATOR);
}

function described(element: Element): MainHeading {
  return { text: headlineOf(element), from: element.name, isParted: isParted(element) };
}

/** Nothing but one element around all of it leaves a heading whole. */
function isParted({ children }: Element): boolean {
  const filled = children.filter(
    (child) => isTag(child) || ("data" in child && /\S/.test(child.data)),
  );
  const [only] = filled;
  return filled.length > 1 || (only !== undefined && isTag(only) && isParted(only));
}

export function isLongEnough(text: string): boolean {
  return text.length >= SHORTEST_HEADLINE || isDense(text);
}

function isDense(text: string): boolean {
  return (
    text.length >= SHORTEST_HEADLINE / 2 && /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)
  );
}
