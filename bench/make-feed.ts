const WORDS =
  "council report service minister budget open data school clinic road permit audit pilot team citizen form queue digital office region plan grant nurse bus water waste vote law tax river harbour".split(
    " ",
  );

export type FeedKind = "rss" | "atom";

/**
 * A feed of about so many bytes, as publishers write them: some three kilobytes an item, most of it
 * markup. Always the same for the same size.
 */
export function makeFeed(kind: FeedKind, bytes: number): Uint8Array {
  const random = randomFrom(bytes);
  const items: string[] = [];
  let length = 0;
  for (let at = 1; length < bytes; at += 1) {
    const item = kind === "rss" ? rssItem(at, random) : atomEntry(at, random);
    items.push(item);
    length += item.length;
  }
  return new TextEncoder().encode(kind === "rss" ? rssFeed(items) : atomFeed(items));
}

type Random = (below: number) => number;

/** Mulberry32: small, even, and the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function rssItem(at: number, random: Random): string {
  const body = markup(at, random);
  return `    <item>
      <title>${words(8, random)} &amp;amp; ${words(2, random)}</title>
      <link>https://news.example/${at}?a=1&amp;b=${at}</link>
      <guid isPermaLink="false">news-${at}</guid>
      <pubDate>${day(at).toUTCString()}</pubDate>
      <dc:creator><![CDATA[${words(2, random)}]]></dc:creator>
      <category><![CDATA[${words(1, random)}]]></category>
      <category>${words(2, random)}</category>
      <description>${escapeXml(`<p>${words(30, random)} &#8230; <a href="https://news.example/${at}">More</a></p>`)}</description>
      <content:encoded>${at % 3 === 0 ? escapeXml(body) : `<![CDATA[${body}]]>`}</content:encoded>
      <slash:comments>${at % 7}</slash:comments>
    </item>\n`;
}

function atomEntry(at: number, random: Random): string {
  return `  <entry>
    <id>tag:news.example,2026:${at}</id>
    <title type="html">${words(8, random)} &amp;#8211; ${words(2, random)}</title>
    <link rel="alternate" type="text/html" href="https://news.example/${at}"/>
    <published>${day(at).toISOString()}</published>
    <updated>${day(at + 1).toISOString()}</updated>
    <author><name>${words(2, random)}</name></author>
    <category term="${words(1, random)}" scheme="https://news.example/topics"/>
    <summary>${words(30, random)}</summary>
    <content type="html">${escapeXml(markup(at, random))}</content>
  </entry>\n`;
}

/**
 * What content systems put into a body: classes, styles, pictures with srcset, an embedded frame
 * now and then, a counting pixel, marks written as references and as letters. In 4,625 real bodies
 * of November 2023 one link in twenty has an ampersand, no picture's address is relative, and six
 * of ten bodies have letters beyond Latin-1, most of them quotes and dashes.
 */
function markup(at: number, random: Random): string {
  const paragraphs = Array.from(
    { length: 3 + random(5) },
    (_, number) =>
      `<p class="wp-block-paragraph"${number === 1 ? ' style="margin-top:0"' : ""}>${words(30 + random(40), random)}, <strong>${words(3, random)}</strong> &#8220;${words(6, random)}&#8221; ` +
      `<a href="https://news.example/${random(9_999)}/${words(4, random).replaceAll(" ", "-")}${random(20) === 0 ? "?x=1&amp;y=2" : "/"}" target="_blank" rel="noopener">${words(3, random)}</a>&nbsp;${words(12, random)}${number === 0 && at % 5 < 3 ? " – they’re" : ""}.</p>\n`,
  );
  const picture = `<figure class="wp-block-image"><img loading="lazy" decoding="async" width="1024" height="683" src="https://news.example/images/${at}.jpg" alt="${words(5, random)}" class="wp-image-${at}" srcset="https://news.example/images/${at}-2.jpg 2x" /><figcaption>${words(8, random)}</figcaption></figure>\n`;
  const list = `<ul>${Array.from({ length: 3 }, () => `<li>${words(7, random)}</li>`).join("")}</ul>\n`;
  const frame =
    at % 10 === 0
      ? `<iframe src="https://video.example/${at}" width="560" height="315"></iframe>`
      : "";
  const pixel =
    at % 2 === 0 ? `<img src="https://count.example/${at}.gif" width="1" height="1" alt="" />` : "";
  return picture + paragraphs.join("") + list + frame + pixel;
}

function rssFeed(items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
  <channel>
    <title>News</title><link>https://news.example/</link><description>All the news</description><language>en-GB</language>
${items.join("")}  </channel>
</rss>\n`;
}

function atomFeed(items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://news.example/</id><title>News</title><link href="https://news.example/"/><updated>2026-01-01T00:00:00Z</updated>
${items.join("")}</feed>\n`;
}

function day(at: number): Date {
  return new Date(Date.UTC(2026, 0, 1) - at * 3_600_000);
}

function words(count: number, random: Random): string {
  return Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(" ");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
