import { listWords, type SearchWord } from "./list-words.ts";
import { languagesOf, stemMark } from "./stem-word.ts";
import { quoteWord } from "./write-words.ts";

/** Said in nearly every text, and left out of many headlines. */
const SAID_EVERYWHERE = new Set(
  (
    "a an the of and or in on to for with by at from is are be as it " +
    "le la les un une des du de et ou en au aux dans pour par sur " +
    "el los las una y o del al con por para que " +
    "der die das ein eine und oder im den dem zu mit von fur auf " +
    "il lo gli i di e da per os as um uma do da dos das em no na " +
    "een het en van op och att som i av pa"
  ).split(" "),
);
/** A question of a hundred letters has fewer. */
const MOST_PIECES = 24;

const PIECES = /(?<![^\s(])(-?)["“”«„「『]([^"“”»「」『』]+)["“”»」』]|\S+/gu;

type Piece = { readonly text: string; readonly isPhrase: boolean; readonly isWithout: boolean };

/**
 * A reader's question as Postgres writes a tsquery: all words, phrases in quotes, without what has a
 * minus. Undefined where it has no word.
 */
export function writeQuestion(
  question: string,
  isKnown: (form: string) => boolean = () => true,
): string | undefined {
  const pieces = piecesOf(question).map((piece) => ({ ...piece, words: listWords(piece.text) }));
  const said = pieces.filter(({ words }) => words.length > 0);
  // Nothing but what is not wanted is no question.
  const hasWanted = said.some(({ isWithout }) => !isWithout);
  const telling = said.filter(({ isPhrase, words }) => isPhrase || !words.every(isSaidEverywhere));
  const asked = telling.some(({ isWithout }) => !isWithout) ? telling : said;
  const tests = asked.map(({ words, isPhrase, isWithout }) => {
    const test = isPhrase ? phrase(words) : anyForm(words, isKnown);
    return isWithout && hasWanted ? `!(${test})` : test;
  });
  return tests.length === 0 ? undefined : tests.map((test) => `(${test})`).join(" & ");
}

function piecesOf(question: string): readonly Piece[] {
  return [...question.normalize("NFC").matchAll(PIECES)]
    .slice(0, MOST_PIECES)
    .map(([whole, minus = "", quoted]) =>
      quoted === undefined
        ? { text: whole.replace(/^[-−]/u, ""), isPhrase: false, isWithout: /^[-−]./u.test(whole) }
        : { text: quoted, isPhrase: true, isWithout: minus !== "" },
    );
}

function isSaidEverywhere({ word }: SearchWord): boolean {
  return SAID_EVERYWHERE.has(word);
}

/** All forms of single words that a question would ask for, each of which may be known or not. */
export function formsAsked(question: string): ReadonlyMap<string, readonly string[]> {
  const asked = piecesOf(question).filter(({ isPhrase }) => !isPhrase);
  const single = asked.flatMap(({ text }) => singleWord(listWords(text)) ?? []);
  return new Map(single.map((word) => [word, formsOf(word)]));
}

function singleWord([only, ...others]: readonly SearchWord[]): string | undefined {
  return only?.kind === "plain" && others.length === 0 ? only.word : undefined;
}

function formsOf(word: string): readonly string[] {
  const stems = languagesOf(word).map((language) => stemMark(word, language));
  return [word, ...stems.filter((form) => form !== undefined)];
}

/** One word in any of its forms; of what signs hold together the whole, or its parts in a row. */
function anyForm(words: readonly SearchWord[], isKnown: (form: string) => boolean): string {
  const word = singleWord(words);
  if (word === undefined) return phrase(words);
  const known = formsOf(word).filter(isKnown);
  return (known.length > 0 ? known : [word]).map(quoteWord).join(" | ");
}

/** Words in a row, each as it is written. */
function phrase(words: readonly SearchWord[]): string {
  const joined = words.filter(({ kind }) => kind === "joined");
  const parts = words.filter(({ kind }) => kind !== "joined");
  if (parts.length === 0) return joined.map(({ word }) => quoteWord(word)).join(" <-> ");
  const row = inRow(parts);
  const isOneHeld = joined.length === 1 && parts.every(({ kind }) => kind === "plain");
  const [whole] = joined;
  return isOneHeld &&
    whole !== undefined &&
    whole.at === 0 &&
    whole.word === parts.map(({ word }) => word).join("")
    ? `${quoteWord(whole.word)} | (${row})`
    : row;
}

/** The last letter of a run is any pair's first, or stands alone at the run's end. */
function inRow(parts: readonly SearchWord[]): string {
  const grams = parts.filter(
    ({ kind, word }, index) =>
      !(kind === "gram" && [...word].length === 1 && parts[index - 1]?.kind === "gram"),
  );
  return grams
    .map((part, index) => {
      const before = grams[index - 1];
      const written =
        part.kind === "gram" && [...part.word].length === 1
          ? `${quoteWord(part.word)}:*`
          : quoteWord(part.word);
      return before === undefined ? written : `<${part.at - before.at}> ${written}`;
    })
    .join(" ");
}
