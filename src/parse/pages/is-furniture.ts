import { type Document, type Element, isTag } from "domhandler";

import type { PageFacts } from "./gather-facts.ts";

const FURNITURE_ELEMENTS = new Set([
  "script", "style", "template", "noscript", "svg", "head", "nav", "footer", "aside", "button", "select", "input", "textarea",
  "option", "iframe", "object", "embed", "video", "audio", "canvas", "dialog", "menu", "figcaption", "map", "math",
  "amp-sidebar", "amp-ad", "amp-consent", "amp-social-share",
]);
const FURNITURE_ROLES = new Set(["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "form"]);

/** Words in classes and ids that name what stands around a text, in the languages of the large content systems. */
const FURNITURE_WORDS = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "share", "sharing", "shares?-?bar", "social\\w*", "sns", "addthis\\w*", "follow-us", "like-box",
    "cookies?\\w*", "consent", "gdpr", "privacy-notice", "overlay", "modal", "popup", "lightbox", "toast",
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumbs?\\w*", "crumbs?", "pagination", "pager", "prev-?next", "skip-?links?", "sitemap", "toc",
    "sidebar\\w*", "side-?bar", "side-?col\\w*", "rail", "right-?rail", "footer", "foot", "masthead", "site-?header", "topbar", "toolbar", "tools",
    "related\\w*", "recommend\\w*", "more-?(?:news|stories|from|on)", "read-?more", "read-?next", "most-?(?:read|popular|viewed)", "popular", "trending", "also-?(?:read|like)", "outbrain", "taboola", "promo\\w*", "teasers?", "upsell",
    "ads?", "advert\\w*", "adsense", "ad-?(?:slot|unit|wrapper|container|label)", "sponsor\\w*", "dfp",
    "newsletter\\w*", "subscri\\w+", "sign-?up", "signup-\\w+", "paywall", "regwall", "donat\\w+",
    "comments?", "comment-?(?:list|form|area)", "disqus\\w*", "respond", "replies", "feedback",
    "byline", "by-line", "dateline", "timestamp", "post-?meta", "entry-?meta", "article-?meta", "meta-?data", "author-?(?:bio|box|info|card)", "about-?author",
    "tags?", "tag-?list", "keywords", "categories", "caption", "credit", "copyright", "disclaimer", "print-?only", "no-?print",
    "sr-only", "visually-?hidden", "screen-?reader\\w*", "hidden", "offscreen", "noscript",
  ].join("|")})(?=$|[\\s_-])`,
  "i",
);

/** True for what stands around a page's text rather than in it. `byName` also judges by classes and ids, which may err. */
export function isFurniture(element: Element, kept: ReadonlySet<Element>, byName: boolean): boolean {
  const { name, attribs } = element;
  if (FURNITURE_ELEMENTS.has(name)) return true;
  if (attribs.hidden !== undefined || attribs["aria-hidden"] === "true") return true;
  if (attribs.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style)) return true;
  if (attribs.role !== undefined && FURNITURE_ROLES.has(attribs.role) && !kept.has(element)) return true;
  if (!byName || kept.has(element)) return false;
  if (attribs.itemprop !== undefined && /^(?:author|datePublished|dateModified|publisher)$/.test(attribs.itemprop)) return true;
  if (name === "header") return !isInside(element, "article") && !isInside(element, "main");
  const marks = attribs.class === undefined ? attribs.id : `${attribs.class} ${attribs.id ?? ""}`;
  return marks !== undefined && FURNITURE_WORDS.test(marks.replace(/([a-z])([A-Z])/g, "$1-$2"));
}

/** What holds the page's own heading, main part or article is never furniture, whatever its class says: "has-sidebar". */
export function keptElements(document: Document, facts: PageFacts): Set<Element> {
  const kept = new Set<Element>();
  const anchors = [...facts.headings.slice(0, 1), ...(facts.properties.get("articlebody") ?? []), ...mainElements(document)];
  for (const anchor of anchors) {
    for (let at: Element | null = anchor; at !== null; at = parentElement(at)) kept.add(at);
  }
  return kept;
}

function mainElements(document: Document): Element[] {
  const mains: Element[] = [];
  const articles: Element[] = [];
  find(document, (element) => {
    if (element.name === "main" || element.name === "body" || element.attribs.role === "main") mains.push(element);
    if (element.name === "article") articles.push(element);
  });
  return articles.length === 1 ? [...mains, ...articles] : mains;
}

function find(parent: Document | Element, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    visit(child);
    find(child, visit);
  }
}

function isInside(element: Element, name: string): boolean {
  for (let at = parentElement(element); at !== null; at = parentElement(at)) if (at.name === name) return true;
  return false;
}

function parentElement(element: Element): Element | null {
  return element.parent !== null && isTag(element.parent) ? element.parent : null;
}
