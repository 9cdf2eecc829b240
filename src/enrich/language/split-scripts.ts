import { HEAVY_SCRIPTS, SCRIPT_BLOCKS, type Script } from "./scripts-table.ts";

export type WordsOfScript = {
  readonly script: Script;
  /** In small letters, composed; the commonest marks of elision are one. */
  readonly words: readonly string[];
  /** Letters of these words, those of heavy scripts counted more. */
  readonly weight: number;
};

/** What comes after says no more of the language. */
const MOST_CHARACTERS = 1_000;
const ADDRESS = /(?:https?:\/\/|www\.)\S*/gi;
const WORDS = /[\p{L}\p{M}'’]+/gu;
const EDGES = /^'+|'+$/g;
/** A sign of Chinese is about as much as three letters. */
const HEAVY = 3;

/** The words of a text by their scripts, the script of the most letters first. */
export function splitScripts(text: string): readonly WordsOfScript[] {
  const found = new Map<Script, { words: string[]; weight: number }>();
  const letters = text
    .slice(0, MOST_CHARACTERS)
    .replace(ADDRESS, " ")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'");
  for (const [written] of letters.matchAll(WORDS))
    for (const [script, part] of partsOf(written.replace(EDGES, ""))) {
      const own = found.get(script) ?? { words: [], weight: 0 };
      own.words.push(part);
      own.weight += part.length * (HEAVY_SCRIPTS.has(script) ? HEAVY : 1);
      found.set(script, own);
    }
  return [...found]
    .map(([script, own]) => ({ script, ...own }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** Japanese and brands put two scripts into one run of letters. */
function partsOf(word: string): [Script, string][] {
  const parts: [Script, string][] = [];
  let from = 0;
  let current: Script | undefined;
  for (let at = 0; at < word.length; at++) {
    const script = scriptOf(word.charCodeAt(at));
    if (script === undefined || script === current) continue;
    if (current !== undefined) parts.push([current, word.slice(from, at)]);
    from = at;
    current = script;
  }
  if (current !== undefined) parts.push([current, word.slice(from)]);
  return parts;
}

function scriptOf(code: number): Script | undefined {
  for (const [first, last, script] of SCRIPT_BLOCKS) {
    if (code < first) return undefined;
    if (code <= last) return script;
  }
  return undefined;
}
