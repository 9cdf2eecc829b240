import type { Document, Element } from "domhandler";
import { findAll } from "domutils";

import type { PageFacts } from "./gather-facts.ts";
import { parentOf } from "./parent-of.ts";

const FURNITURE_ELEMENTS = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "head",
  "nav",
  "footer",
  "aside",
  "button",
  "select",
  "input",
  "textarea",
  "option",
  "iframe",
  "object",
  "embed",
  "video",
  "audio",
  "canvas",
  "dialog",
  "menu",
  "figcaption",
  "map",
  "math",
  "amp-sidebar",
  "amp-ad",
  "amp-consent",
  "amp-social-share",
]);
const FURNITURE_ROLES = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "complementary",
  "search",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
  "form",
]);

const MAIN_ELEMENTS: ReadonlySet<string> = new Set(["article", "main"]);
const NOTHING_KEPT: ReadonlySet<Element> = new Set();

/**
 * Words in classes and ids that name what stands around a text, in the languages of the large
 * content systems.
 */
const FURNITURE_WORDS = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "share",
    "sharing",
    "shares?-?bar",
    "social\\w*",
    "sns",
    "addthis\\w*",
    "follow-us",
    "like-box",
    "cookies?\\w*",
    "consent",
    "gdpr",
    "privacy-notice",
    "overlay",
    "modal",
    "popup",
    "lightbox",
    "toast",
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "breadcrumbs?\\w*",
    "crumbs?",
    "pagination",
    "pager",
    "prev-?next",
    "skip-?links?",
    "sitemap",
    "toc",
    "sidebar\\w*",
    "side-?bar",
    "side-?col\\w*",
    "rail",
    "right-?rail",
    "footer",
    "foot",
    "masthead",
    "site-?header",
    "topbar",
    "toolbar",
    "tools",
    "related\\w*",
    "recommend\\w*",
    "more-?(?:news|stories|from|on)",
    "read-?more",
    "read-?next",
    "most-?(?:read|popular|viewed)",
    "popular",
    "trending",
    "also-?(?:read|like)",
    "outbrain",
    "taboola",
    "promo\\w*",
    "teasers?",
    "upsell",
    "ads?",
    "advert\\w*",
    "adsense",
    "ad-?(?:slot|unit|wrapper|container|label)",
    "sponsor\\w*",
    "dfp",
    "newsletter\\w*",
    "subscri\\w+",
    "sign-?up",
    "signup-\\w+",
    "paywall",
    "regwall",
    "donat\\w+",
    "comments?",
    "comment-?(?:list|form|area)",
    "disqus\\w*",
    "respond",
    "replies",
    "feedback",
    "byline",
    "by-line",
    "dateline",
    "timestamp",
    "post-?meta",
    "entry-?meta",
    "article-?meta",
    "meta-?data",
    "author-?(?:bio|box|info|card)",
    "about-?author",
    "tags?",
    "tag-?list",
    "keywords",
    "categories",
    "caption",
    "credit",
    "copyright",
    "disclaimer",
    "print-?only",
    "no-?print",
    "sr-only",
    "visually-?hidden",
    "screen-?reader\\w*",
    "hidden",
    "offscreen",
    "noscript",
  ].join("|")})(?=$|[\\s_-])`,
  "i",
);

/**
 * True for what stands around a page's text rather than in it. `byName` also judges by classes and
 * ids, which may err.
 */
export function isFurniture(element: Element, kept = NOTHING_KEPT, byName = false): boolean {
  const { name, attribs } = element;
  if (FURNITURE_ELEMENTS.has(name)) return true;
  if (attribs.hidden !== undefined || attribs["aria-hidden"] === "true") return true;
  if (
    attribs.style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style)
  )
    return true;
  if (attribs.role !== undefined && FURNITURE_ROLES.has(attribs.role) && !kept.has(element))
    return true;
  if (!byName || kept.has(element)) return false;
  if (
    attribs.itemprop !== undefined &&
    /^(?:author|datePublished|dateModified|publisher)$/.test(attribs.itemprop)
  )
    return true;
  if (name === "header") return !isInside(element, MAIN_ELEMENTS);
  const marks = attribs.class === undefined ? attribs.id : `${attribs.class} ${attribs.id ?? ""}`;
  return marks !== undefined && FURNITURE_WORDS.test(marks.replace(/([a-z])([A-Z])/g, "$1-$2"));
}

/**
 * What holds the page's own heading, main part or article is never furniture, whatever its class
 * says: "has-sidebar".
 */
export function keptElements(document: Document, facts: PageFacts): Set<Element> {
  const kept = new Set<Element>();
  const anchors = [
    ...facts.headings.slice(0, 1),
    ...(facts.properties.get("articlebody") ?? []),
    ...mainElements(document),
  ];
  for (const anchor of anchors) {
    for (let at: Element | undefined = anchor; at !== undefined; at = parentOf(at)) kept.add(at);
  }
  return kept;
}

function mainElements(document: Document): Element[] {
  const found = findAll(
    ({ name, attribs }) =>
      name === "main" || name === "body" || name === "article" || attribs.role === "main",
    document.children,
  );
  const articles = found.filter(({ name }) => name === "article");
  return articles.length === 1 ? found : found.filter(({ name }) => name !== "article");
}

function isInside(element: Element, names: ReadonlySet<string>): boolean {
  for (let at = parentOf(element); at !== undefined; at = parentOf(at))
    if (names.has(at.name)) return true;
  return false;
}
