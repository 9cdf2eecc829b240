/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one
 * word of another (Damerau's distance). Takes as long as the product of their lengths: for words.
 */
export function editDistance(one: string, other: string): number {
  const [letters, others] = [[...one], [...other]];
  let before: number[] = [];
  let row = Array.from({ length: others.length + 1 }, (_, index) => index);
  for (const [at, letter] of letters.entries()) {
    const next = [at + 1];
    for (const [to, target] of others.entries()) {
      const changed = (row[to] ?? 0) + (letter === target ? 0 : 1);
      const isSwapped = letter === others[to - 1] && letters[at - 1] === target;
      const swapped = isSwapped ? (before[to - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, swapped, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
