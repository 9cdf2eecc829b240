/** Less is a link's text or a dateline. */
const SHORTEST_LEAD = 40;

type Led = { readonly leadLength: number };

/** 1 where one says little more than a title, a third more where both do. */
export function leadsMissing(one: Led, other: Led): number {
  const [shorter, longer] = [one.leadLength, other.leadLength].toSorted((a, b) => a - b);
  if ((shorter ?? 0) >= SHORTEST_LEAD) return 0;
  return (longer ?? 0) >= SHORTEST_LEAD ? 1 : 4 / 3;
}
