import { skeletonOf } from "../../lexicon/words/skeleton-of.ts";
import { listTokens, type Token } from "../../lexicon/words/list-tokens.ts";
import { listNumbers, type NumberSaid } from "./list-numbers.ts";
import { stemWord } from "./stem-word.ts";

export type TermKind = "word" | "number" | "pair";

/** One term of an item: a stem, a number, or two stems in a row. */
export type Term = {
  readonly kind: TermKind;
  inTitle: boolean;
  /** As it stood, for people. */
  readonly written: string;
  /** With a capital where a small letter was due. */
  isCapital: boolean;
};

/** What the words of one item are known by; nothing of other items. */
export type ItemWords = {
  readonly language: string;
  readonly terms: ReadonlyMap<string, Term>;
  /** Consonants of words with capitals, each with its term. */
  readonly skeletons: ReadonlyMap<string, string>;
  readonly titleNumbers: ReadonlySet<string>;
  /** All numbers, each with the word or sign behind it. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Words of the title, once each, with their terms. */
  readonly titleWords: readonly { readonly token: Token; readonly term: string }[];
  /** Words in running text, where a capital makes a name. */
  readonly running: readonly { readonly term: string; readonly isCapital: boolean }[];
};

const UNKNOWN_LANGUAGE = "und";
/** More tells nothing about what an item is about. */
const MOST_TITLE = 400;
const MOST_LEAD = 400;
/** A title of which most words bear capitals tells nothing by them. */
const TITLE_CASE_SHARE = 0.7;
const SHORTEST_TELLING_WORD = 4;

type Piece =
  | { readonly at: number; readonly token: Token; readonly written: string; readonly stem: string }
  | { readonly at: number; readonly said: NumberSaid };

/** Reads what an item may be known by from its title and its first words. */
export function readWords(title: string, lead: string, language: string | undefined): ItemWords {
  const main = mainLanguage(language);
  const reading = {
    language: main,
    terms: new Map<string, Term>(),
    skeletons: new Map(),
    running: [],
    titleWords: [],
  } satisfies Reading;
  const head = title.slice(0, MOST_TITLE);
  const rest = lead.slice(0, MOST_LEAD);
  readText(head, { isTitle: true, isRunning: !isTitleCase(head) }, reading);
  readText(rest, { isTitle: false, isRunning: true }, reading);
  const said = [...listNumbers(rest), ...listNumbers(head)];
  return {
    ...reading,
    titleNumbers: new Set(listNumbers(head).map(({ number }) => number)),
    numbers: new Map(said.map(({ number, unit }) => [number, unit])),
  };
}

/** "pt-BR" is "pt"; what nobody named is a language of its own. */
export function mainLanguage(language: string | undefined): string {
  return (
    /^[a-z]{2,3}(?=$|[-_])/i.exec(language?.trim() ?? "")?.[0].toLowerCase() ?? UNKNOWN_LANGUAGE
  );
}

type Reading = {
  readonly language: string;
  readonly terms: Map<string, Term>;
  readonly skeletons: Map<string, string>;
  readonly running: { term: string; isCapital: boolean }[];
  readonly titleWords: { token: Token; term: string }[];
};

function readText(
  text: string,
  { isTitle, isRunning }: { readonly isTitle: boolean; readonly isRunning: boolean },
  reading: Reading,
): void {
  let before: string | undefined;
  for (const piece of piecesOf(text, reading.language)) {
    const isWord = "stem" in piece;
    const own = isWord ? piece.stem : `#${piece.said.number}`;
    const term = `${reading.language} ${own}`;
    const isCapital =
      isWord && isRunning && hasCapital(piece.written) && !startsSentence(text, piece.at);
    const written = isWord ? piece.written : piece.said.number;
    if (isWord && isTitle && !reading.terms.has(term))
      reading.titleWords.push({ token: piece.token, term });
    put(reading.terms, term, {
      kind: isWord ? "word" : "number",
      inTitle: isTitle,
      written,
      isCapital,
    });
    if (isWord) readName({ text, piece, term, isCapital, isRunning }, reading);
    // Little words part the others too often to stand in a pair.
    if (isWord && piece.token.kind === "word" && piece.stem.length < SHORTEST_TELLING_WORD)
      continue;
    if (before !== undefined)
      put(reading.terms, `${reading.language} ${before} ${own}`, {
        kind: "pair",
        inTitle: isTitle,
        written: `${before} ${own}`,
        isCapital: false,
      });
    before = own;
  }
}

function readName(
  {
    text,
    piece,
    term,
    isCapital,
    isRunning,
  }: {
    readonly text: string;
    readonly piece: Extract<Piece, { stem: string }>;
    readonly term: string;
    readonly isCapital: boolean;
    readonly isRunning: boolean;
  },
  reading: Reading,
): void {
  if (isRunning && !startsSentence(text, piece.at)) reading.running.push({ term, isCapital });
  if (piece.token.kind !== "word" || !(hasCapital(piece.written) || hasNoCase(piece.written)))
    return;
  const skeleton = skeletonOf(piece.token.word);
  if (skeleton !== "") reading.skeletons.set(skeleton, term);
}

function put(terms: Map<string, Term>, key: string, term: Term): void {
  const known = terms.get(key);
  if (known === undefined) return void terms.set(key, term);
  known.inTitle ||= term.inTitle;
  known.isCapital ||= term.isCapital;
}

function piecesOf(text: string, language: string): Piece[] {
  const words = listTokens(text).flatMap((token): Piece[] =>
    stemsOf(token, language).map((stem) => ({ at: token.at, token, written: token.written, stem })),
  );
  const numbers = listNumbers(text).map((said): Piece => ({ at: said.at, said }));
  return [...words, ...numbers].toSorted((a, b) => a.at - b.at);
}

/** Scripts without spaces are known by pairs of ideographs, or by fours of letters. */
function stemsOf({ kind, word }: Token, language: string): string[] {
  if (kind === "word") return word.length < 2 ? [] : [stemWord(word, language)];
  const letters = [...word];
  const length = kind === "ideographs" ? 2 : 4;
  if (letters.length <= length) return [word];
  return letters.slice(length - 1).map((_, at) => letters.slice(at, at + length).join(""));
}

function hasCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Arabic, Hebrew, Hindi, Georgian and many others: any of their words may be a name. */
export function hasNoCase(written: string): boolean {
  return written.toLowerCase() === written.toUpperCase();
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:"“”„«»]\s{0,2}$/.test(text.slice(Math.max(0, at - 3), at));
}

function isTitleCase(title: string): boolean {
  const long = listTokens(title).filter(({ word }) => word.length >= SHORTEST_TELLING_WORD);
  const capitals = long.filter(({ written }) => hasCapital(written)).length;
  return long.length > 3 && capitals / long.length > TITLE_CASE_SHARE;
}
