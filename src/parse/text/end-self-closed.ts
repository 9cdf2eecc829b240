/** Elements with no inside in HTML: "<br/>" is right for them. */
const VOID = new Set(
  "area base basefont bgsound br col command embed frame hr img input isindex keygen link meta nextid param source spacer track wbr".split(
    " ",
  ),
);

/** Foreign to HTML, which therefore knows their self-closed form. */
const FOREIGN = new Set(["svg", "math"]);

/** HTML reads on to the end of these, and drops what it read: all that follows would be lost. */
const SWALLOWING = new Set(
  "applet audio button canvas frameset iframe noembed noframes noscript object option plaintext script select style template textarea title video xmp".split(
    " ",
  ),
);

const NAME = /[a-zA-Z][a-zA-Z\d]*(?=[\s/>])/y;

/**
 * Writes "<iframe/>" as "<iframe></iframe>": HTML does not know the short form and XHTML does. In
 * "xhtml" this is done to every element, in "html" to those that would swallow what follows.
 */
export function endSelfClosed(markup: string, kind: "html" | "xhtml"): string {
  let written = "";
  let done = 0;
  // The last "<" before the end, and the one behind it.
  let bracket = -1;
  let next = markup.indexOf("<");
  for (let end = markup.indexOf("/>"); end !== -1; end = markup.indexOf("/>", end + 2)) {
    for (; next !== -1 && next < end; next = markup.indexOf("<", next + 1)) bracket = next;
    const name = bracket === -1 ? undefined : selfClosedAt(markup, bracket, end);
    bracket = -1;
    if (name === undefined || !needsEnd(name, kind)) continue;
    written += `${markup.slice(done, end)}></${name}>`;
    done = end + 2;
  }
  return done === 0 ? markup : written + markup.slice(done);
}

function selfClosedAt(markup: string, bracket: number, end: number): string | undefined {
  NAME.lastIndex = bracket + 1;
  if (!NAME.test(markup)) return undefined;
  const inside = markup.slice(NAME.lastIndex, end);
  const isWhole = !inside.includes(">") && hasEven(inside, '"') && hasEven(inside, "'");
  return isWhole ? markup.slice(bracket + 1, NAME.lastIndex).toLowerCase() : undefined;
}

function hasEven(text: string, sign: string): boolean {
  return text.split(sign).length % 2 === 1;
}

function needsEnd(name: string, kind: "html" | "xhtml"): boolean {
  return SWALLOWING.has(name) || (kind === "xhtml" && !VOID.has(name) && !FOREIGN.has(name));
}
