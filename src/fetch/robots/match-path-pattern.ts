/**
 * Whether a path matches a pattern of robots.txt or tdmrep.json: a prefix, with * for any text and
 * $ for the end. Piece by piece from the left, which is linear: a regular expression made of a
 * stranger's stars is not.
 */
export function matchPathPattern(path: string, pattern: string): boolean {
  const isAnchored = pattern.endsWith("$");
  const [head = "", ...rest] = (isAnchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(head)) return false;
  if (rest.length === 0) return !isAnchored || path.length === head.length;

  const last = isAnchored ? (rest.pop() ?? "") : "";
  let at = head.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
