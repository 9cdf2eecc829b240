import { type LineAccount } from "../../../model/lists/list-reading.ts";
import { inputLines } from "./input-lines.ts";
import { type LineLink, type LineOpening, type RawLine } from "./make-line.ts";
import { readLinkTarget } from "../words/read-web-address.ts";
import { splitDay } from "../words/split-day.ts";
import { tidyText } from "../words/tidy-text.ts";
import { trimSigns, trimSignsAtEnd } from "../../../lib/trim-signs.ts";

const BULLET = /^(?:[•‣▪●◦–*-]|\d{1,3}[.)])\s+(?=\S)/;
/** "3. Januar 2023" is no third item. */
const NUMBERED = /^\d/;
const ADDRESS = /<?\bhttps?:\/\/[^\s<>"]+>?/gi;
/** A sentence's own punctuation after an address. */
const TRAILING = ".,;:!?'\"’”»)]>";

export type RawLines = {
  readonly lines: readonly RawLine[];
  readonly accounts: readonly LineAccount[];
};

/** Plain text as it was pasted: lines with words, and the empty ones between them. */
export function readTextLines(text: string): RawLines {
  const lines: RawLine[] = [];
  const accounts: LineAccount[] = [];
  let opens: LineOpening | undefined;
  for (const [index, source] of inputLines(text).entries()) {
    const tidy = tidyText(source);
    if (tidy === "") {
      accounts.push({ number: index + 1, became: ["blank"], text: "" });
      if (lines.length > 0) opens = "gap";
      continue;
    }
    const bullet = NUMBERED.test(tidy) && beginsWithDay(tidy) ? null : BULLET.exec(tidy);
    lines.push({
      number: index + 1,
      ...takeAddresses(tidy.slice(bullet?.[0].length ?? 0)),
      ...opened(bullet === null ? opens : "item"),
    });
    opens = undefined;
  }
  return { lines, accounts };
}

export function beginsWithDay(text: string): boolean {
  const stands = splitDay(text)?.stands;
  return stands === "alone" || stands === "first";
}

/** Addresses stand beside the words, not in them. */
function takeAddresses(text: string): {
  readonly text: string;
  readonly links: readonly LineLink[];
} {
  const links: LineLink[] = [];
  const words = text.replace(ADDRESS, (found) => {
    const address = balanced(found.replace(/^<|>$/g, ""));
    const href = readLinkTarget(address);
    if (href === undefined) return found;
    links.push({ label: "", href });
    return found.replace(/^<|>$/g, "").slice(address.length);
  });
  return {
    text:
      links.length === 0
        ? text
        : trimSigns(tidyText(words.replace(/\(\s*\)|\[\s*\]/g, "")), "–—|-,;:"),
    links,
  };
}

/**
 * Trailing punctuation is the sentence's, but a closing bracket that was opened within belongs to
 * the address.
 */
function balanced(address: string): string {
  const bare = trimSignsAtEnd(address, TRAILING);
  const opened = bare.split("(").length - bare.split(")").length;
  return opened > 0 && address[bare.length] === ")" ? address.slice(0, bare.length + 1) : bare;
}

function opened(opens: LineOpening | undefined): { readonly opens?: LineOpening } {
  return opens === undefined ? {} : { opens };
}
