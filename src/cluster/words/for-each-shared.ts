/** Goes through what two ascending lists have in common. */
export function forEachShared(
  one: Int32Array,
  other: Int32Array,
  tell: (inOne: number, inOther: number) => void,
): void {
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const apart = (one[a] as number) - (other[b] as number);
    if (apart === 0) tell(a, b);
    if (apart <= 0) a++;
    if (apart >= 0) b++;
  }
}
