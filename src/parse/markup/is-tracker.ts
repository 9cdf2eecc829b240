/** Images that nobody is meant to see count readers: one pixel, or none. */
export function isTracker(attributes: Readonly<Record<string, string | undefined>>): boolean {
  return isTiny(attributes["width"]) || isTiny(attributes["height"]);
}

function isTiny(size: string | undefined): boolean {
  return size !== undefined && /^\s*[01](?:px)?\s*$/i.test(size);
}
