import sanitizeHtml from "sanitize-html";
import { EMPTY_ELEMENTS, SAFE_ATTRIBUTES, SAFE_ELEMENTS, UNSEEN_ELEMENTS } from "./safe-markup.ts";
import { safeAddress } from "./safe-address.ts";
import { isTracker } from "./is-tracker.ts";

/** Deeper markup than this is an attack, or looks the same without it. */
const DEEPEST = 64;

/** Makes markup from the web safe to show: a small set of elements, absolute links, no scripts, styles, frames, forms or trackers. */
export function sanitiseMarkup(markup: string, base: string | undefined): string {
  return sanitizeHtml(markup, {
    allowedTags: [...SAFE_ELEMENTS],
    allowedAttributes: Object.fromEntries(Object.entries(SAFE_ATTRIBUTES).map(([name, attributes]) => [name, [...attributes]])),
    allowedSchemes: ["http", "https", "mailto", "tel"],
    selfClosing: [...EMPTY_ELEMENTS],
    nonTextTags: UNSEEN_ELEMENTS,
    nestingLimit: DEEPEST,
    transformTags: {
      h1: "h2",
      a: (tagName, attributes) => ({ tagName, attribs: withAddress(attributes, "href", base) }),
      img: (tagName, attributes) => ({ tagName, attribs: withAddress(attributes, "src", base) }),
    },
    exclusiveFilter: (frame) => frame.tag === "img" && (frame.attribs["src"] === undefined || isTracker(frame.attribs)),
  }).trim();
}

function withAddress(attributes: Record<string, string>, name: string, base: string | undefined): Record<string, string> {
  const { [name]: written, ...rest } = attributes;
  const address = written === undefined ? undefined : safeAddress(written, base);
  return address === undefined ? rest : { [name]: address, ...rest };
}
