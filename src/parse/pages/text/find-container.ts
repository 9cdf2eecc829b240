import type { Block, Region } from "./cut-into-blocks.ts";

/** Shorter blocks are labels and links. */
const SHORTEST_SCORED = 25;
/** A paragraph speaks for so many of the elements around it, less for each. */
const MOST_LEVELS = 5;
const NAMED_TEXT =
  /(?:^|[\s_-])(?:article|body|content|entry|hentry|main|post|story|text|blog)(?=$|[\s_-])/i;
const BONUS_OF_A_NAME = 25;

/**
 * The element whose paragraphs say most, by their number, length and commas: Readability's way of
 * finding a text, which does not mind what stands between paragraphs.
 */
export function findContainer(
  blocks: readonly Block[],
  regions: readonly Region[],
): Region | undefined {
  const scores = new Map<Region, number>();
  const around = regionsAround(blocks.length, regions);
  blocks.forEach((block, at) => {
    if (block.weight < SHORTEST_SCORED || block.linkWeight > block.weight / 2) return;
    const score = 1 + commasIn(block.text) + Math.min(3, Math.floor(block.weight / 100));
    const chain = (around[at] ?? []).filter(({ element }) => element.name !== "p");
    chain.slice(0, MOST_LEVELS).forEach((region, level) => {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (3 * level);
      scores.set(region, (scores.get(region) ?? 0) + score * share);
    });
  });
  let best: Region | undefined;
  let most = 0;
  for (const [region, sum] of scores) {
    const name = `${region.element.attribs.class ?? ""} ${region.element.attribs.id ?? ""}`;
    const score =
      (sum + (NAMED_TEXT.test(name) ? BONUS_OF_A_NAME : 0)) * (1 - linkShare(blocks, region));
    if (score > most) [best, most] = [region, score];
  }
  return best;
}

/** For each block the regions that it stands in, the innermost first. */
function regionsAround(count: number, regions: readonly Region[]): Region[][] {
  const around: Region[][] = Array.from({ length: count }, () => []);
  for (const region of regions)
    for (let at = region.from; at < region.to; at++)
      if ((around[at]?.length ?? 0) <= MOST_LEVELS) around[at]?.push(region);
  return around;
}

function linkShare(blocks: readonly Block[], { from, to }: Region): number {
  let weight = 0;
  let links = 0;
  for (let at = from; at < to; at++) {
    weight += blocks[at]?.weight ?? 0;
    links += blocks[at]?.linkWeight ?? 0;
  }
  return weight === 0 ? 0 : links / weight;
}

function commasIn(text: string): number {
  return text.match(/[,،、，﹐]/g)?.length ?? 0;
}
