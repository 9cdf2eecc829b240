import { decodeEntities } from "./decode-entities.ts";
import { endSelfClosed } from "./end-self-closed.ts";
import { removeControls } from "../../lib/remove-controls.ts";

/** Components and other vocabularies have names with a hyphen or a colon: "my-card", "o:p". */
const NAME = "[a-zA-Z][a-zA-Z\\d]*(?:[:-][\\w:.-]*)?";
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s[^<>]*)?)/?>`, "g");
const TAG_NAME = new RegExp(`<(/?)(${NAME})`, "g");
const UNSEEN = /<!--[^]*?(?:-->|$)|<(script|style|noscript|template)\b[^]*?(?:<\/\1\s*>|$)/gi;

/** Elements that need no end; opened in a title they are markup, not words about markup. */
const ENDLESS = new Set(["br", "img", "hr", "wbr", "p", "div", "li", "input"]);

const INLINE = new Set(
  (
    "a abbr acronym b basefont bdi bdo big blink cite code command data del dfn em font i image ins kbd keygen mark meter nobr output param progress q rb rp rt rtc " +
    "ruby s samp slot small spacer span strike strong sub sup time track tt u var wbr " +
    "math mi mn mo ms mtext mrow msup msub mfrac msqrt semantics"
  ).split(" "),
);

const BLOCK = new Set(
  (
    "address applet area article aside audio base bgsound blockquote body br button canvas caption center col colgroup datalist dd details dialog dir div dl dt embed " +
    "fencedframe fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input isindex label layer legend li " +
    "link listing main map marquee menu menuitem meta multicol nav nextid noembed noframes object ol optgroup option p picture plaintext pre search section select " +
    "selectedcontent source summary svg table tbody td textarea tfoot th thead title tr ul video xmp"
  ).split(" "),
);

/**
 * The words of a piece of HTML. A known element that is closed, endless or has attributes is markup
 * and goes; "<T>" or a lone "<b>" is something that the writer said, and stays.
 */
export function textOfMarkup(markup: string): string {
  let text = markup;
  if (text.includes("<")) {
    text = endSelfClosed(text, "html");
    const { begun, ended } = namesIn(text);
    text = text
      .replace(UNSEEN, " ")
      .replace(TAG, (tag, slash: string, raw: string, rest: string) => {
        const name = raw.toLowerCase();
        const isMarkup =
          slash === "/" ||
          ENDLESS.has(name) ||
          rest.includes("=") ||
          tag.endsWith("/>") ||
          ended.has(name);
        if (!isMarkup) return tag;
        if (INLINE.has(name) || /[:-]/.test(name)) return "";
        // The end of something that never began.
        const isStray = slash === "/" && !begun.has(name);
        return BLOCK.has(name) || isStray ? " " : tag;
      });
  }
  return tidyText(decodeLeftovers(decodeEntities(text)));
}

function namesIn(markup: string): {
  readonly begun: ReadonlySet<string>;
  readonly ended: ReadonlySet<string>;
} {
  const begun = new Set<string>();
  const ended = new Set<string>();
  for (const [, slash, name = ""] of markup.matchAll(TAG_NAME))
    (slash === "/" ? ended : begun).add(name.toLowerCase());
  return { begun, ended };
}

/** Words as they stand, blanks tidied. */
export function tidyText(text: string): string {
  const clean = removeControls(text);
  return (/\s\s|[^\S ]/.test(clean) ? clean.replace(/\s+/g, " ") : clean).trim();
}

/** "&#8217;" left in plain words was escaped once too often; "&lt;" may be meant. */
export function decodeLeftovers(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|[aeiouAEIOU](?:acute|grave|circ|uml|tilde));/g,
    (reference) => decodeEntities(reference),
  );
}
