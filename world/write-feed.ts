import { escapeMarkup } from "./escape-markup.ts";
import type { WorldFormat } from "./world.ts";

/** What a server here says as a feed, whether its items are make-believe or real. */
export type ServedFeed = {
  readonly title: string;
  readonly homepage: string;
  readonly address: string;
  readonly language?: string | undefined;
  /** Newest first. */
  readonly items: readonly ServedItem[];
};

export type ServedItem = {
  readonly title: string;
  readonly link: string;
  readonly line: string;
  /** Paragraphs, where the feed carries the whole text. */
  readonly body?: readonly string[] | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  /** Absent where the source gave none. */
  readonly at?: Date | undefined;
};

const WRITERS: Readonly<Record<WorldFormat, (feed: ServedFeed) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJson,
};

export function writeFeed(format: WorldFormat, feed: ServedFeed): string {
  return WRITERS[format](feed);
}

function writeRss(feed: ServedFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element("title", feed.title)}${element("link", feed.homepage)}${element("description", feed.title)}${element("language", feed.language)}<atom:link rel="self" type="application/rss+xml" href="${escapeMarkup(feed.address)}"/>
${feed.items.map(rssItem).join("")}</channel>
</rss>
`;
}

function rssItem(item: ServedItem): string {
  const fields = [
    element("title", item.title),
    element("link", item.link),
    element("guid", item.link),
    element("pubDate", item.at?.toUTCString()),
    element("dc:creator", item.author),
    element("dc:language", item.language),
    element("description", item.line),
    element("content:encoded", item.body && paragraphs(item.body)),
  ];
  return `<item>\n${fields.join("")}</item>\n`;
}

function writeAtom(feed: ServedFeed): string {
  const language = feed.language === undefined ? "" : ` xml:lang="${escapeMarkup(feed.language)}"`;
  const updated = feed.items.find((item) => item.at !== undefined)?.at ?? new Date(0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${language}>
${element("id", feed.address)}${element("title", feed.title)}${element("updated", updated.toISOString())}<link rel="self" href="${escapeMarkup(feed.address)}"/>
<link rel="alternate" type="text/html" href="${escapeMarkup(feed.homepage)}"/>
<author>${element("name", feed.title)}</author>
${feed.items.map(atomEntry).join("")}</feed>
`;
}

function atomEntry(item: ServedItem): string {
  const language = item.language === undefined ? "" : ` xml:lang="${escapeMarkup(item.language)}"`;
  const fields = [
    element("id", item.link),
    element("title", item.title),
    `<link rel="alternate" type="text/html" href="${escapeMarkup(item.link)}"/>\n`,
    element("published", item.at?.toISOString()),
    element("updated", item.at?.toISOString()),
    item.author === undefined ? "" : `<author>${element("name", item.author)}</author>\n`,
    element("summary", item.line),
    item.body === undefined
      ? ""
      : `<content type="html">${escapeMarkup(paragraphs(item.body))}</content>\n`,
  ];
  return `<entry${language}>\n${fields.join("")}</entry>\n`;
}

function writeJson(feed: ServedFeed): string {
  const items = feed.items.map((item) => ({
    id: item.link,
    url: item.link,
    title: item.title,
    summary: item.line,
    ...(item.body === undefined
      ? { content_text: item.line }
      : { content_html: paragraphs(item.body) }),
    date_published: item.at?.toISOString(),
    language: item.language,
    authors: item.author === undefined ? undefined : [{ name: item.author }],
  }));
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homepage,
    feed_url: feed.address,
    language: feed.language,
    items,
  });
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${escapeMarkup(text)}</${name}>\n`;
}

function paragraphs(body: readonly string[]): string {
  return body.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join("");
}
