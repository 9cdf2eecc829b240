import type { CuttingText } from "./cutting.ts";

/** Longer addresses are cut by mail programs. */
const MOST_CHARACTERS = 70;

/** The place of a cutting on the site: year, month and the headline's words, in any script. */
export function slugOf(text: Pick<CuttingText, "date" | "headline">): string {
  const words = text.headline
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
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
