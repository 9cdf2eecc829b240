import { html } from "hono/html";
import { CALENDAR } from "../calendar/calendar-view.ts";
import { FEEDS } from "../feeds/feed-view.ts";
import { type SiteView } from "../site-view.ts";
import { viewFeedPath, viewPath } from "../view-path.ts";
import { feedsOf } from "./feeds-of.ts";
import { type Html, type Page } from "./page.ts";

/** Longer descriptions are cut by whoever shows them, in the middle of a word. */
const LONGEST_DESCRIPTION = 200;

/** Title, description, addresses and feeds; what shows the page elsewhere reads nothing else. */
export function pageHead(site: SiteView, page: Page): Html {
  const { settings, assets, words } = site;
  const title = page.title === undefined ? settings.name : `${page.title} — ${settings.name}`;
  const description = shorten(page.description);
  const feeds = feedsOf(site, page);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${(page.path === undefined || page.isForIndexes === false) && html`<meta name="robots" content="noindex">`}
${page.path !== undefined && addresses(`${site.address}${page.path}`)}
<meta property="og:site_name" content="${settings.name}">
<meta property="og:title" content="${page.title ?? settings.name}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${page.article === undefined ? "website" : "article"}">
<meta property="og:locale" content="${words.locale}">
<meta property="og:image" content="${site.address}${assets.picture}">
<meta name="twitter:card" content="summary">
${page.article !== undefined && articleTimes(page.article)}${FEEDS.map(
    (
      feed,
    ) => html`<link rel="alternate" type="${feed.type}" title="${words.feedOf(feeds.title, feed.name)}" href="${viewFeedPath(feeds.address, feed.file)}">
`,
  )}${
    feeds.hasDaysToCome === true &&
    html`<link rel="alternate" type="${CALENDAR.type}" title="${words.feedOf(feeds.title, words.calendar)}" href="${viewFeedPath(feeds.address, CALENDAR.file)}">
`
  }${
    page.feeds !== undefined &&
    html`<link rel="alternate" type="application/json+oembed" title="${feeds.title}" href="/oembed?url=${encodeURIComponent(`${site.address}${viewPath(feeds.address)}`)}">
`
  }${assets.fonts.map(
    (font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>
`,
  )}<link rel="stylesheet" href="${assets.style}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${assets.picture}">
</head>`;
}

function articleTimes({ publishedAt, correctedAt }: NonNullable<Page["article"]>): Html {
  return html`<meta property="article:published_time" content="${publishedAt.toISOString()}">
${
  correctedAt !== undefined &&
  html`<meta property="article:modified_time" content="${correctedAt.toISOString()}">
`
}`;
}

function addresses(address: string): Html {
  return html`<link rel="canonical" href="${address}">
<meta property="og:url" content="${address}">`;
}

function shorten(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const cut = text.slice(0, LONGEST_DESCRIPTION);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_DESCRIPTION / 2))}…`;
}
