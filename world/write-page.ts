import { escapeMarkup } from "./escape-markup.ts";
import { LANGUAGES } from "./languages/languages-table.ts";
import { tellBody } from "./tell-body.ts";
import type { PageStyle, Publisher, Telling, World, WorldFormat } from "./world.ts";

export const MEDIA_TYPES: Readonly<Record<WorldFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** A publisher's list of items, which is all that some of them have. */
export function writeHomePage(
  origin: string,
  publisher: Publisher,
  newestFirst: readonly Telling[],
): string {
  const feeds = publisher.feeds.map(
    (format) =>
      `<link rel="alternate" type="${MEDIA_TYPES[format]}" title="${escapeMarkup(publisher.name)}" href="feed.${format}">`,
  );
  const items = newestFirst.map(
    (telling) =>
      `<li class="story"><h2><a href="${telling.page}">${escapeMarkup(telling.title)}</a></h2> ${time(telling.at, publisher)} <p>${escapeMarkup(telling.line)}</p></li>`,
  );
  const head = [...feeds, `<link rel="canonical" href="${homeOf(origin, publisher)}">`];
  return page(publisher, {
    title: publisher.name,
    head,
    main: `<h1>${escapeMarkup(LANGUAGES[publisher.language].words.latest)}</h1>\n<ul class="stories">\n${items.join("\n")}\n</ul>`,
  });
}

export function writeStoryPage(
  origin: string,
  telling: Telling,
  others: readonly Telling[],
): string {
  const { publisher } = telling;
  const link = linkOf(origin, telling);
  const byline = [
    telling.author === undefined
      ? ""
      : `<span class="author">${escapeMarkup(telling.author)}</span>`,
    time(telling.at, publisher),
  ]
    .filter(Boolean)
    .join(" · ");
  const body = tellBody(telling).map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`);
  const related = others.map(
    (other) => `<li><a href="${other.page}">${escapeMarkup(other.title)}</a></li>`,
  );

  return page(publisher, {
    title: `${telling.title} | ${publisher.name}`,
    head: [
      `<link rel="canonical" href="${link}">`,
      ...METADATA[publisher.pageStyle](telling, link),
    ],
    main: `<article>\n<h1>${escapeMarkup(telling.title)}</h1>\n<p class="byline">${byline}</p>\n${body.join("\n")}\n</article>\n<aside><ul>${related.join("")}</ul></aside>`,
  });
}

/** The way in: every publisher, for a person who looks around. */
export function writeIndexPage(world: World): string {
  const items = world.publishers.map(
    ({ id, name, language }) =>
      `<li lang="${language}"><a href="/p/${id}/">${escapeMarkup(name)}</a></li>`,
  );
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>A make-believe world</title></head>\n<body><h1>A make-believe world</h1>\n<ul>\n${items.join("\n")}\n</ul></body>\n</html>\n`;
}

export function homeOf(origin: string, publisher: Publisher): string {
  return `${origin}/p/${publisher.id}/`;
}

export function linkOf(origin: string, telling: Telling): string {
  return `${homeOf(origin, telling.publisher)}${telling.page}`;
}

function page(
  publisher: Publisher,
  {
    title,
    head,
    main,
  }: { readonly title: string; readonly head: readonly string[]; readonly main: string },
): string {
  const { direction, words } = LANGUAGES[publisher.language];
  return `<!doctype html>
<html lang="${publisher.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(title)}</title>
${head.join("\n")}
</head>
<body>
<header><p><a href="./">${escapeMarkup(publisher.name)}</a></p><nav><ul><li><a href="./">${escapeMarkup(words.latest)}</a></li><li><a href="./#about">${escapeMarkup(words.about)}</a></li></ul></nav></header>
<main>
${main}
</main>
<footer id="about"><p>© ${escapeMarkup(publisher.name)}</p></footer>
</body>
</html>
`;
}

const METADATA: Readonly<Record<PageStyle, (telling: Telling, link: string) => readonly string[]>> =
  { "json-ld": jsonLd, "open-graph": openGraph, plain: () => [] };

function jsonLd(telling: Telling, link: string): readonly string[] {
  const story = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: telling.title,
    description: telling.line,
    url: link,
    inLanguage: telling.publisher.language,
    datePublished: telling.at.toISOString(),
    author:
      telling.author === undefined
        ? { "@type": "Organization", name: telling.publisher.name }
        : { "@type": "Person", name: telling.author },
    publisher: { "@type": "Organization", name: telling.publisher.name },
  };
  return [
    `<script type="application/ld+json">${JSON.stringify(story).replaceAll("<", "\\u003c")}</script>`,
  ];
}

function openGraph(telling: Telling, link: string): readonly string[] {
  const properties: readonly (readonly [string, string | undefined])[] = [
    ["og:type", "article"],
    ["og:title", telling.title],
    ["og:description", telling.line],
    ["og:url", link],
    ["og:site_name", telling.publisher.name],
    ["og:locale", telling.publisher.language],
    ["article:published_time", telling.at.toISOString()],
    ["article:author", telling.author],
  ];
  return properties.flatMap(([property, content]) =>
    content === undefined
      ? []
      : [`<meta property="${property}" content="${escapeMarkup(content)}">`],
  );
}

function time(at: Date, publisher: Publisher): string {
  const day = new Intl.DateTimeFormat(LANGUAGES[publisher.language].numbers, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(at);
  return `<time datetime="${at.toISOString()}">${escapeMarkup(day)}</time>`;
}
