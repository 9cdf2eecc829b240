import type { Element } from "domhandler";

import { elementText } from "../element-text.ts";
import { elementsWithin, MAX_ELEMENTS } from "./elements-within.ts";

/** What stands alike in most items of a list: a button's words, a label, a topic's address. */
export type SharedWords = {
  readonly texts: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
};

/** Longer texts that are alike are one thing that stands twice. */
const LONGEST = 40;
const FEWEST = 3;
const LEAST_SHARE = 0.5;

/** The words and addresses that so many of the items have. */
export function sharedWords(items: readonly Element[]): SharedWords {
  const least = Math.max(FEWEST, LEAST_SHARE * items.length);
  const texts = new Map<string, number>();
  const addresses = new Map<string, number>();
  for (const item of items) {
    const inside = elementsWithin([item]);
    if (inside.length > MAX_ELEMENTS) continue;
    count(
      texts,
      inside.map((element) => elementText(element, LONGEST + 1)),
    );
    count(
      addresses,
      inside.flatMap(({ attribs }) => attribs.href ?? []),
    );
  }
  return {
    texts: namesOver(least, texts, (text) => text !== "" && text.length <= LONGEST),
    addresses: namesOver(least, addresses, () => true),
  };
}

function count(counts: Map<string, number>, names: readonly string[]): void {
  for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
}

function namesOver(
  least: number,
  counts: ReadonlyMap<string, number>,
  isMeant: (name: string) => boolean,
): ReadonlySet<string> {
  return new Set(
    [...counts].flatMap(([name, times]) => (times >= least && isMeant(name) ? [name] : [])),
  );
}
