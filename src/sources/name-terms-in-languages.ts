import { type Facet, type Term } from "../model/facet.ts";

/** As a file of catalogue/vocabularies/names/ holds them: by language, then by a term's id. */
export type NamesByLanguage = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The first id in `names` that is no term's; such a name would be lost without a word. */
export function findNamelessId(terms: readonly Term[], names: NamesByLanguage): string | undefined {
  const ids = new Set(terms.map((term) => term.id));
  return Object.values(names)
    .flatMap((byId) => Object.keys(byId))
    .find((id) => !ids.has(id));
}

/**
 * Terms with their names in every language of `names`. Countries and regions of the UN are named by
 * the runtime's own tables (Unicode's CLDR), so that nobody copies nine thousand names by hand.
 */
export function nameTermsInLanguages(
  facet: Facet,
  terms: readonly Term[],
  names: NamesByLanguage,
): readonly Term[] {
  const languages = Object.keys(names);
  const regions = facet === "place" ? languages.map(regionNames) : [];
  return terms.map((term) => ({
    ...term,
    names: Object.fromEntries([
      ...languages.flatMap((language, at) => {
        const name = names[language]?.[term.id] ?? regions[at]?.(term.id);
        return name === undefined ? [] : [[language, name]];
      }),
      ...Object.entries(term.names),
    ]),
  }));
}

function regionNames(language: string): (id: string) => string | undefined {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return (id) => {
    const code = regionCode(id);
    return code === undefined ? undefined : names.of(code);
  };
}

function regionCode(id: string): string | undefined {
  if (id === "european-union") return "EU";
  if (/^[a-z]{2}$/.test(id)) return id.toUpperCase();
  return /^m49-(\d{3})$/.exec(id)?.[1];
}
