import sanitizeHtml from "sanitize-html";
import { endSelfClosed } from "../text/end-self-closed.ts";
import { escapeWords } from "../text/escape-words.ts";
import { textOfMarkup } from "../text/text-of-markup.ts";
import { isTooDeep } from "./is-too-deep.ts";
import { EMPTY_ELEMENTS, SAFE_ATTRIBUTES, SAFE_ELEMENTS, UNSEEN_ELEMENTS } from "./safe-markup.ts";
import { safeAttributes } from "./safe-attributes.ts";
import { sanitisePlainMarkup } from "./sanitise-plain-markup.ts";

/** Deeper markup than this is an attack, or looks the same without it. */
const DEEPEST = 64;

/**
 * Makes markup from the web safe to show: a small set of elements, absolute links, no scripts,
 * styles, frames, forms or trackers.
 */
export function sanitiseMarkup(markup: string, base: string | undefined): string {
  if (!/[<&]/.test(markup)) return escapeWords(markup.trim());
  return sanitisePlainMarkup(markup, base) ?? sanitiseAnyMarkup(markup, base);
}

/**
 * What is dropped in the middle may leave markup that reads differently; it settles after a turn or
 * two.
 */
const MOST_TURNS = 5;

/**
 * The full sanitiser: slow, and right about everything that a browser might make of broken markup.
 */
export function sanitiseAnyMarkup(markup: string, base: string | undefined): string {
  if (isTooDeep(markup)) return escapeWords(textOfMarkup(markup));
  let safe = sanitiseOnce(endSelfClosed(markup, "html"), base);
  for (let turn = 1; turn < MOST_TURNS; turn += 1) {
    const again = sanitisePlainMarkup(safe, base) ?? sanitiseOnce(safe, base);
    if (again === safe) return safe;
    safe = again;
  }
  return safe;
}

function sanitiseOnce(markup: string, base: string | undefined): string {
  return sanitizeHtml(markup, {
    allowedTags: [...SAFE_ELEMENTS],
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    selfClosing: [...EMPTY_ELEMENTS],
    nonTextTags: UNSEEN_ELEMENTS,
    nestingLimit: DEEPEST,
    transformTags: {
      h1: "h2",
      "*": (tagName, attributes) => ({
        tagName,
        attribs: { ...(safeAttributes(tagName, attributes, base) ?? HIDDEN) },
      }),
    },
    exclusiveFilter: (frame) => frame.tag === "img" && frame.attribs["src"] === undefined,
  }).trim();
}

const HIDDEN: Readonly<Record<string, string>> = {};
const ATTRIBUTES: Record<string, string[]> = Object.fromEntries(
  Object.entries(SAFE_ATTRIBUTES).map(([name, attributes]) => [name, [...attributes]]),
);
