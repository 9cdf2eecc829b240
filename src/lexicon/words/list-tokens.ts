import { foldWord } from "./fold-word.ts";

/** How a script parts its words: by spaces, or not at all. */
export type TokenKind = "word" | "ideographs" | "unspaced";

export type Token = {
  readonly kind: TokenKind;
  /** Folded. For scripts without spaces a whole run of letters. */
  readonly word: string;
  /** As it was written, for names by their capitals. */
  readonly written: string;
  /** Where in the text it begins. */
  readonly at: number;
};

/** Titles and leads are far shorter; a vector of more says no more. */
const MOST_CHARACTERS = 20_000;

const IDEOGRAPHS = String.raw`[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]&&[\p{L}\p{M}]]`;
const UNSPACED = String.raw`[[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]&&[\p{L}\p{M}]]`;
const LETTERS = String.raw`[[\p{L}\p{M}\u00ad\u200d]--${IDEOGRAPHS}--${UNSPACED}]`;
const RUNS = new RegExp(`(${IDEOGRAPHS}+)|(${UNSPACED}+)|${LETTERS}+`, "gv");

/** The words of a text in their order, each with its place. Digits and signs part words. */
export function listTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, MOST_CHARACTERS).matchAll(RUNS)) {
    const [written, ideographs, unspaced] = match;
    const kind = ideographs ? "ideographs" : unspaced ? "unspaced" : "word";
    const word = kind === "word" ? foldWord(written) : written.normalize("NFKC");
    if (word !== "") tokens.push({ kind, word, written, at: match.index });
  }
  return tokens;
}
