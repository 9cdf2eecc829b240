import { type Scan } from "./scan.ts";

/** Where the mark stands next; -1 where it does not. */
export function nextMark(scan: Scan, mark: string, from: number): number {
  const known = scan.ahead.get(mark);
  if (known !== undefined && (known === -1 || known >= from)) return known;
  const at = scan.source.indexOf(mark, from);
  scan.ahead.set(mark, at);
  return at;
}

/** Behind the next such end; what has none is taken for its first two characters only. */
export function behind(scan: Scan, end: string, from: number): number {
  const at = nextMark(scan, end, from);
  return at === -1 ? from + 2 : at + end.length;
}
