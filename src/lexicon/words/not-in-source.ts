import { listNumbers } from "./list-numbers.ts";
import { listTokens } from "./list-tokens.ts";

/** Longer reports are looked at so far; listTokens takes pieces of this size. */
const PIECE = 20_000;
const MOST_PIECES = 8;
const MOST_NUMBERS_OF_SOURCE = 5_000;
/** Somebody who sees more of them reads none. */
const MOST_TOLD = 6;
/** What stands before the first word of a sentence. */
const SENTENCE_START = /(?:^|[.!?:…“"„«(]\s*)$/u;
/** Every noun has a capital there, and most are the editor's own. */
const CAPITALS_FOR_NOUNS = new Set(["de", "lb", "nds"]);

/**
 * The numbers and names of a line that stand nowhere in its source, as the line has them: what an
 * editor mistook, or knows from elsewhere. Nothing where the source says nothing.
 */
export function notInSource(line: string, source: string, language: string): readonly string[] {
  const pieces = Array.from(
    { length: Math.min(MOST_PIECES, Math.ceil(source.length / PIECE)) },
    (_, at) => source.slice(at * PIECE, (at + 1) * PIECE),
  );
  const words = new Set(pieces.flatMap((piece) => listTokens(piece).map(({ word }) => word)));
  if (words.size === 0) return [];
  const numbers = new Set(
    pieces.flatMap((piece) =>
      listNumbers(piece, MOST_NUMBERS_OF_SOURCE).map(({ number }) => number),
    ),
  );
  const strange = listNumbers(line)
    .filter(({ number }) => !numbers.has(number))
    .map(({ number }) => number);
  return [...new Set([...strange, ...strangeNames(line, words, language)])].slice(0, MOST_TOLD);
}

function strangeNames(line: string, words: ReadonlySet<string>, language: string): string[] {
  if (CAPITALS_FOR_NOUNS.has(language)) return [];
  return listTokens(line)
    .filter(
      ({ kind, word, written, at }) =>
        kind === "word" &&
        word.length > 2 &&
        /^\p{Lu}/u.test(written) &&
        !words.has(word) &&
        !SENTENCE_START.test(line.slice(0, at)),
    )
    .map(({ written }) => written);
}
