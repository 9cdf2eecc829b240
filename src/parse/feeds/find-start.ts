import { expandDeclared } from "./xml/expand-declared.ts";
import { decodeEntities } from "../text/decode-entities.ts";

export type FeedStart = {
  readonly xml: string;
  readonly hasTextBefore: boolean;
  /** What the feed stood inside, in words. */
  readonly wrappedIn: string | undefined;
};

const PROLOG = /(?:\s+|\ufeff|<\?[^>]*>|<!--[^]*?-->|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>)/iy;
const ROOT = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]/i;
const STRAY_ROOT = /<(?:item|entry)[\s>]/iy;
const ESCAPED_ROOT = /&lt;(?:\?xml|rss|feed|rdf:rdf)\b/i;

/**
 * Where in a text its feed begins: behind the prolog as it should, or behind whatever a server put
 * in front.
 */
export function findStart(text: string): FeedStart | undefined {
  const prolog = endOfProlog(text);
  const root = search(text, ROOT, prolog) ?? strayRoot(text, prolog);
  if (root !== undefined) {
    const hasTextBefore = root > prolog;
    return {
      xml: expandDeclared(text.slice(root), text.slice(0, root)),
      hasTextBefore,
      wrappedIn:
        hasTextBefore && /<html[\s>]/i.test(text.slice(0, root)) ? "a web page" : undefined,
    };
  }
  const escaped = ESCAPED_ROOT.exec(text);
  if (escaped === null) return undefined;
  const xml = decodeEntities(text.slice(escaped.index));
  const inner = ROOT.exec(xml);
  return inner === null
    ? undefined
    : { xml: xml.slice(inner.index), hasTextBefore: true, wrappedIn: "the text of a web page" };
}

/**
 * An item with nothing around it stands at the very start: further inside, a page means something
 * of its own by the word.
 */
function strayRoot(text: string, prolog: number): number | undefined {
  STRAY_ROOT.lastIndex = prolog;
  return STRAY_ROOT.test(text) ? prolog : undefined;
}

function search(text: string, pattern: RegExp, from: number): number | undefined {
  const at = text.slice(from).search(pattern);
  return at === -1 ? undefined : from + at;
}

function endOfProlog(text: string): number {
  let at = 0;
  for (;;) {
    PROLOG.lastIndex = at;
    if (!PROLOG.test(text)) return at;
    at = PROLOG.lastIndex;
  }
}
