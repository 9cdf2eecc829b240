type Named = { readonly name: string };

/** Puts names in the order of a language's dictionaries; a database follows its machine's locale. */
export function byName(language: string): (one: Named, other: Named) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (one, other) => compare(one.name, other.name);
}
