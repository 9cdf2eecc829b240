import { decodeEntities } from "../../text/decode-entities.ts";
import { tidyText } from "../words/tidy-text.ts";

const INLINE = new Set(
  "a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "blockquote center div h1 h2 h3 h4 h5 h6 li ol p pre table tbody td th tr ul".split(" "),
);
/** These never close, or need not. */
const ALONE = new Set(["br", "img", "wbr", "p", "li", "hr"]);
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,2000})?\/?>/gi;

/**
 * The words of a title or note that may be markup, or may speak of it unescaped: tags that format
 * come in pairs and go; "How the <script> element loads" stays as it is written.
 */
export function wordsOfMarkup(markup: string): string {
  const balance = new Map<string, number>();
  for (const [, closing, name = ""] of markup.matchAll(TAG)) {
    const plain = name.toLowerCase();
    balance.set(plain, (balance.get(plain) ?? 0) + (closing === "/" ? -1 : 1));
  }
  const words = markup.replace(TAG, (tag, _closing: string, name: string) => {
    const plain = name.toLowerCase();
    if (!ALONE.has(plain) && balance.get(plain) !== 0) return tag;
    if (INLINE.has(plain) || plain === "wbr" || plain === "img") return "";
    return BLOCKS.has(plain) || ALONE.has(plain) ? " " : tag;
  });
  return tidyText(decodeEntities(words));
}
