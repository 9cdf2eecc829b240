import { foldText } from "./fold-text.ts";

/** A word of a text, or of a question, in the form in which both are compared. */
export type SearchWord = {
  readonly word: string;
  /**
   * "plain" has forms that its stem stands for; "gram" is two letters of a script that does not part
   * its words, or the last one of a run; "joined" is what signs hold together, said as one.
   */
  readonly kind: "plain" | "gram" | "joined";
  /** Counted in words from the text's beginning; what is joined stands where its first part does. */
  readonly at: number;
};

/** Longer ones were made to cost time. */
const LONGEST_WORD = 60;
/** "COVID-19", "data.gov.uk", "l'école": more parts are an address or a list. */
const MOST_PARTS = 5;

const UNPARTED = String.raw`[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]&&[\p{L}\p{M}]]`;
const LETTER = String.raw`[[\p{L}\p{N}\p{M}]--${UNPARTED}]`;
/** Ten thousand however its digits are grouped; a blank that may break parts two numbers. */
const GROUPED = String.raw`(?<![\p{N}.,])\p{N}{1,3}(?:[.,'\u00a0\u202f]\p{N}{3})+(?![\p{N}])`;
const HELD = String.raw`${LETTER}+(?:['.\-\/_&@:]${LETTER}+)*(?:\+\+|#)?`;
const RUNS = new RegExp(`(${UNPARTED}+)|(${GROUPED})|${HELD}`, "gv");
const PARTS = new RegExp(`${LETTER}+(?:\\+\\+|#)?`, "gv");

/** The words of a text in their order. Any text is read in one pass, whatever its language. */
export function listWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  let at = 0;
  // A blank that may not break groups digits until it is folded to one that may.
  for (const [run, unparted, grouped] of foldText(keepGroups(text)).matchAll(RUNS)) {
    const found =
      unparted !== undefined
        ? gramsOf(unparted, at)
        : grouped !== undefined
          ? [{ word: grouped.replace(/[^\p{N}]/gu, ""), kind: "joined" as const, at }]
          : heldWords(run, at);
    words.push(...found);
    at = (found.at(-1)?.at ?? at - 1) + 1;
  }
  return words;
}

function keepGroups(text: string): string {
  return text.replace(/(?<=\p{N})[\u00a0\u202f](?=\p{N}{3}(?!\p{N}))/gu, ",");
}

function heldWords(run: string, at: number): SearchWord[] {
  const parts = run.match(PARTS)?.map((part) => part.slice(0, LONGEST_WORD)) ?? [];
  const words = parts.map((word, index) => ({ word, kind: "plain" as const, at: at + index }));
  const joined = parts.join("");
  const isHeld = parts.length > 1 && parts.length <= MOST_PARTS && joined.length <= LONGEST_WORD;
  return isHeld ? [{ word: joined, kind: "joined", at }, ...words] : words;
}

/** Each two neighbours, and the last letter alone, which no pair begins with. */
function gramsOf(run: string, at: number): SearchWord[] {
  const letters = [...run];
  return letters.map((letter, index) => ({
    word: letter + (letters[index + 1] ?? ""),
    kind: "gram",
    at: at + index,
  }));
}
