/** A value and where on the page it was found. */
export type Found = { readonly value: string; readonly from: string };

/** Where a value may stand, and what stands there: the surest place first. */
export type Candidate = readonly [from: string, values: Iterable<string | undefined>];

/** The first value that passes; `accept` may clean it, and answers undefined to what is none. */
export function firstFound(
  candidates: Iterable<Candidate>,
  accept: (value: string) => string | undefined,
): Found | undefined {
  for (const [from, values] of candidates) {
    for (const value of values) {
      const accepted = value === undefined || value === "" ? undefined : accept(value);
      if (accepted !== undefined && accepted !== "") return { value: accepted, from };
    }
  }
  return undefined;
}
