import type { CuttingText } from "./cutting.ts";

/** Longer addresses are cut by mail programs. */
const MOST_CHARACTERS = 70;

/**
 * What no reader sees neither parts words nor stands in an address: soft hyphens, zero-width spaces,
 * the signs that make a picture of a letter.
 */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]|[\ufe00-\ufe0f]|[\u20d0-\u20f0]/g;
/** Not behind Cyrillic letters: й and ё are letters of their own. */
const ACCENTS = /(?<!\p{Script=Cyrillic})[\u0300-\u036f]|['’]/gu;

/** The place of a cutting on the site: year, month and the headline's words, in any script. */
export function slugOf(text: Pick<CuttingText, "date" | "headline">): string {
  const words = text.headline
    .replace(UNSEEN, "")
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const [year, month] = text.date.split("-");
  return `${year}/${month}/${cut(words) || "untitled"}`;
}

/** The same headline twice in a month: "…-2", "…-3". */
export function numberedSlug(slug: string, copy: number): string {
  return copy === 1 ? slug : `${slug}-${copy}`;
}

function cut(words: string): string {
  const letters = [...words];
  if (letters.length <= MOST_CHARACTERS) return words;
  const short = letters.slice(0, MOST_CHARACTERS).join("");
  return short.includes("-") ? short.slice(0, short.lastIndexOf("-")) : short;
}
