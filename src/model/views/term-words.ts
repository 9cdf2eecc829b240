import { type Facet, FACETS, type Term, type Vocabularies } from "../facet.ts";

/** What a term is called in an address, and which term such a word means. */
export type TermWords = {
  readonly wordOf: (facet: Facet, id: string) => string;
  /** By its word, a word that it had before, or its id; undefined where there is no such term. */
  readonly idOf: (facet: Facet, word: string) => string | undefined;
};

/** A term's id is a word already, but a place's is a code: there its English name is the word. */
export function termWords(vocabularies: Vocabularies): TermWords {
  const words = new Map<string, string>();
  const ids = new Map<string, string>();
  const know = (facet: Facet, word: string, id: string): void => {
    const key = `${facet} ${word}`;
    if (!ids.has(key)) ids.set(key, id);
  };
  for (const facet of FACETS) {
    for (const term of vocabularies[facet]) {
      words.set(`${facet} ${term.id}`, wordOf(facet, term));
      know(facet, wordOf(facet, term), term.id);
    }
    // After all words of today, which win over any of before.
    for (const { id, formerly = [] } of vocabularies[facet])
      for (const word of [id, ...formerly]) know(facet, word, id);
  }
  return {
    wordOf: (facet, id) => words.get(`${facet} ${id}`) ?? id,
    idOf: (facet, word) => ids.get(`${facet} ${word}`),
  };
}

function wordOf(facet: Facet, term: Term): string {
  return facet === "place" ? addressWord(term.names["en"] ?? term.id) : term.id;
}

/** A name as a word of an address: "cote-d-ivoire" of "Côte d’Ivoire". */
export function addressWord(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
