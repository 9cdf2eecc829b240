import type { Document } from "domhandler";

import { type Block, type Blocks, cutIntoBlocks, type Region } from "./cut-into-blocks.ts";
import type { PageFacts } from "../facts/gather-facts.ts";
import { findContainer } from "./find-container.ts";
import { keptElements } from "./is-furniture.ts";
import { isLineAround } from "./is-line-around.ts";
import { proseHolders } from "./prose-holders.ts";
import { lettersOf } from "../../text/letters-of.ts";

/** What a block costs before its letters count, so that menus and teasers pull a region down. */
const COST_OF_A_BLOCK = 40;
/** A linked letter takes away twice what a plain one gives. */
const COST_OF_A_LINK = 3;
/** A shorter text is doubted: the page may say itself where its text is. */
const DOUBTFUL_WEIGHT = 160;
/** Shorter than this is no main text at all. */
const LEAST_WEIGHT = 60;
/** A text told to machines may be its beginning only; the page must show most of it. */
const LEAST_DECLARED = 400;
const LEAST_SHOWN = 0.8;
const COMPARED_LETTERS = 60;
/** Of a page that says no more. */
const LEAST_SENTENCE = 20;
/** An element that says it is the article is believed, up to a point. */
const DECLARED_BONUS = 1.15;
const DECLARED = new Set(["article", "main"]);
/** A page with more of them is a list, whose first ones are looked at. */
const MOST_DECLARED = 50;

/**
 * A lead stands so many blocks before the text, with bylines and pictures between, and is at least
 * a line long.
 */
const LEAD_REACH = 6;
const LEAD_WEIGHT = 80;

/**
 * The page's own text, paragraphs parted by empty lines, without what stands around it. Undefined
 * where there is none.
 */
export function readMainText(
  document: Document,
  facts: PageFacts,
  { title, declared = "" }: { readonly title: string | undefined; readonly declared?: string },
): string | undefined {
  const kept = new Set([...keptElements(document, facts), ...proseHolders(document)]);
  const cut = cutIntoBlocks(document, kept, true);
  const strict = upTo(declared, choose(cut, title));
  const weight = weightOf(strict);
  if (weight >= DOUBTFUL_WEIGHT) return join(strict);

  const only = declaredText(cut, title);
  if (only.length > 0) return join(only);
  if (weight >= LEAST_WEIGHT) return join(strict);

  const sentences = onlySentences(cut, title);
  if (sentences.length > 0) return join(sentences);

  // Nothing is left where the name of a class misled us, so it is read once more without names.
  const lenient = choose(cutIntoBlocks(document, kept, false), title);
  return weightOf(lenient) >= LEAST_WEIGHT ? join(lenient) : undefined;
}

/** "The bridge is closed until Friday.": all that the main part of a page says. */
function onlySentences({ blocks, regions }: Blocks, title: string | undefined): Block[] {
  const main = regions.filter(({ element }) => element.name === "main");
  const only = main.length === 1 ? main[0] : undefined;
  const kept = only === undefined ? [] : keepText(blocks.slice(only.from, only.to), title);
  return kept.every(isSentence) && weightOf(kept) >= LEAST_SENTENCE ? kept : [];
}

/** No further than the text that a page tells machines to be its own. */
function upTo(declared: string, blocks: readonly Block[]): readonly Block[] {
  const said = lettersOf(declared);
  if (said.length < LEAST_DECLARED) return blocks;
  const isSaid = blocks.map(
    ({ text, weight }) =>
      weight >= COST_OF_A_BLOCK && said.includes(lettersOf(text).slice(0, COMPARED_LETTERS)),
  );
  const found = blocks.filter((_, at) => isSaid[at]);
  const letters = found.reduce((sum, { text }) => sum + lettersOf(text).length, 0);
  return letters < LEAST_SHOWN * said.length
    ? blocks
    : blocks.slice(0, isSaid.lastIndexOf(true) + 1);
}

/**
 * A page with one article says what is its text, however short: what is longer stands around it.
 */
function declaredText({ blocks, regions }: Blocks, title: string | undefined): Block[] {
  const articles = regions.filter(
    ({ element }) => element.name === "article" || element.attribs.itemprop === "articleBody",
  );
  const only = articles.length === 1 ? articles[0] : undefined;
  return only === undefined ? [] : keepText(blocks.slice(only.from, only.to), title);
}

function choose({ blocks, regions }: Blocks, title: string | undefined): Block[] {
  const stretch = bestStretch(blocks, regions);
  if (stretch === undefined) return [];
  const { from, to } = extend(stretch, blocks, regions);
  const container = findContainer(blocks, regions);
  if (container === undefined || container.to <= from || container.from >= to)
    return keepText(blocks.slice(from, to), title);
  const start = Math.min(from, container.from);
  const end = Math.max(to, container.to);
  return keepText(blocks.slice(start, end), title);
}

type Stretch = { readonly from: number; readonly to: number; readonly score: number };

/**
 * The stretch of blocks inside one element that adds up to most: prose adds, each block and each
 * linked letter takes away.
 */
function bestStretch(blocks: readonly Block[], regions: readonly Region[]): Stretch | undefined {
  const scores = blocks.map(
    (block) => block.weight - COST_OF_A_LINK * block.linkWeight - COST_OF_A_BLOCK,
  );
  const declared = regions
    .filter(({ element }) => DECLARED.has(element.name))
    .slice(0, MOST_DECLARED);
  const stretches = declared.map((region) => ({ region, bonus: DECLARED_BONUS }));
  const whole = regions.at(-1);
  if (whole !== undefined)
    stretches.push({ region: { ...whole, from: 0, to: blocks.length }, bonus: 1 });

  let best: Stretch | undefined;
  for (const { region, bonus } of stretches) {
    const stretch = bestWithin(scores, region);
    if (stretch !== undefined && (best === undefined || stretch.score * bonus > best.score))
      best = { ...stretch, score: stretch.score * bonus };
  }
  return best;
}

/** Kadane's walk: the run of numbers with the largest sum. */
function bestWithin(scores: readonly number[], { from, to }: Region): Stretch | undefined {
  let best: Stretch | undefined;
  let start = from;
  let sum = 0;
  for (let at = from; at < to; at++) {
    if (sum <= 0) [start, sum] = [at, 0];
    sum += scores[at] ?? 0;
    if (sum > (best?.score ?? 0)) best = { from: start, to: at + 1, score: sum };
  }
  return best;
}

/**
 * Takes in the lead and the headings before the stretch, and the short lines that follow it: the
 * end of a list, a last word.
 */
function extend(
  { from, to }: Stretch,
  blocks: readonly Block[],
  regions: readonly Region[],
): { from: number; to: number } {
  // Inner elements come first, so this is the closest with anything besides the stretch.
  const around = regions.find(
    (region) => region.from <= from && region.to >= to && region.to - region.from > to - from,
  );
  const last = around?.to ?? to;
  let end = to;
  while (end < last && (isHeading(blocks[end]) || isText(blocks[end]))) end++;

  let start = from;
  for (let at = from - 1; at >= from - LEAD_REACH && blocks[at]?.element !== "h1"; at--) {
    const isNext = at === start - 1;
    const isLead =
      isText(blocks[at]) &&
      ((blocks[at]?.weight ?? 0) >= LEAD_WEIGHT || (isNext && isSentence(blocks[at])));
    if (isLead || (isNext && isHeading(blocks[at]))) start = at;
  }
  return { from: start, to: end };
}

/**
 * Headings are kept only before text of their own, so that the heads of link lists go with their
 * lists.
 */
function keepText(blocks: readonly Block[], title: string | undefined): Block[] {
  const kept: Block[] = [];
  let heading: Block | undefined;
  let weight = 0;
  const most = weightOf(blocks) * MOST_OF_A_TEXT;
  for (const block of blocks) {
    // Past most of a text such a head begins what stands behind it: "About the author".
    const isEnd = isHeading(block) && isLineAround(block.text, block.weight);
    if (isEnd && weight > most) break;
    if (isHeading(block)) {
      const isTitle = block.text === title || (block.element === "h1" && kept.length === 0);
      const isOfText =
        !isTitle && block.linkWeight <= block.weight / 2 && !isLineAround(block.text, block.weight);
      if (heading !== undefined && heading.weight >= LONGEST_HEADING) kept.push(heading);
      heading = isOfText ? block : undefined;
    } else if (isText(block)) {
      if (heading !== undefined) kept.push(heading);
      heading = undefined;
      weight += block.weight;
      kept.push(block);
    }
  }
  while (kept.length > 1 && isLabel(kept[0])) kept.shift();
  return kept;
}
function isLabel(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    !isHeading(block) &&
    block.weight < LONGEST_OPENING_LABEL &&
    !isSentence(block)
  );
}
const MOST_OF_A_TEXT = 0.6;
/** Shorter lines before the first of a text name its writers, its place and its day. */
const LONGEST_OPENING_LABEL = 40;
/** A longer heading is a lead that a template made one. */
const LONGEST_HEADING = 80;

function isHeading(block: Block | undefined): boolean {
  return block !== undefined && /^h[1-6]$/.test(block.element);
}

function isSentence(block: Block | undefined): boolean {
  return block !== undefined && /[.!?。！？؟।:]["'”’»)]?$/u.test(block.text);
}

const PROSE = new Set(["p", "li", "dd", "dt", "blockquote", "pre", "tr"]);

function isText(block: Block | undefined): boolean {
  if (block === undefined) return false;
  if (block.linkWeight > 0.6 * block.weight && !(block.element === "p" && block.weight > 120))
    return false;
  if (isLineAround(block.text, block.weight)) return false;
  return PROSE.has(block.element)
    ? block.weight > 2
    : block.weight >= COST_OF_A_BLOCK || isSentence(block);
}

function weightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.weight, 0);
}

function join(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n\n");
}
