import { type Facet, type Vocabularies } from "../model/facet.ts";
import { mainLanguage } from "../lib/main-language.ts";

/** A term of a vocabulary as a reader sees it. */
export type TermView = { readonly id: string; readonly name: string };

/** Gives the reader's name of a term. */
export type TermNamer = (facet: Facet, id: string) => TermView;

/** A term that the vocabulary no longer has is shown by its id: what was published is not lost. */
export function nameTerms(vocabularies: Vocabularies, language: string): TermNamer {
  const names = new Map<string, string>();
  for (const facet of Object.keys(vocabularies) as Facet[]) {
    for (const term of vocabularies[facet]) {
      const name = term.names[language] ?? term.names[mainLanguage(language)] ?? term.names["en"];
      if (name !== undefined) names.set(`${facet} ${term.id}`, name);
    }
  }
  return (facet, id) => ({ id, name: names.get(`${facet} ${id}`) ?? id });
}
