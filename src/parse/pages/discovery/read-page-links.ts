import { Parser } from "htmlparser2";
import { resolveLink } from "../../../lib/links/resolve-link.ts";

export type LinkElement = {
  readonly rel: readonly string[];
  readonly type: string;
  readonly title?: string;
  readonly address: string;
};
export type Anchor = {
  readonly written: string;
  readonly address: string | undefined;
  readonly text: string;
};

export type PageLinks = {
  readonly links: readonly LinkElement[];
  readonly anchors: readonly Anchor[];
  /** From the generator's meta element, as "WordPress 6.3". */
  readonly generator: string;
  /** What the page is called: its title and its first headings. */
  readonly heading: string;
  /** Where it sends its visitors on by itself, within seconds. */
  readonly onward?: string;
  /** A video channel's number, where the page names one. */
  readonly channel?: string;
};

/**
 * Signs of a page that are read; feeds are named at its beginning and in its foot, and few pages
 * are longer.
 */
const LONGEST_PAGE = 5_000_000;
/** Between two looks at the limits. */
const CHUNK = 65_536;
/**
 * Deeper pages are broken or hostile, and closing their elements costs time that grows with depth.
 */
const DEEPEST = 2_000;
const MOST_LINKS = 1_000;
const MOST_ANCHORS = 10_000;
const LONGEST_ANCHOR_TEXT = 200;
const LONGEST_HEADING = 500;

/** "0; url=/en/home"; a page that waits longer wants to be read, or shows itself anew. */
const REFRESH = /^\s*(\d{1,2})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i;
const MOST_SECONDS = 10;

const CHANNEL = /"(?:channelId|externalId|browseId)":"(UC[\w-]{22})"/;

/** Reads from a page what can lead to its feeds, in one pass and in the page's order. */
export function readPageLinks(html: string, address: string): PageLinks {
  const reader = new LinkReader(address);
  const page = html.slice(0, LONGEST_PAGE);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.hear(text),
  });
  for (let at = 0; at < page.length && !reader.isFull; at += CHUNK)
    parser.write(page.slice(at, at + CHUNK));
  if (!reader.isFull) parser.end();
  const channel = reader.channel ?? CHANNEL.exec(page)?.[1];
  return {
    links: reader.links,
    anchors: reader.anchors,
    generator: reader.generator,
    heading: reader.heading,
    ...(reader.onward !== undefined && { onward: reader.onward }),
    ...(channel !== undefined && { channel }),
  };
}

type Attributes = Readonly<Record<string, string>>;

class LinkReader {
  readonly links: LinkElement[] = [];
  readonly anchors: Anchor[] = [];
  generator = "";
  channel: string | undefined;
  heading = "";
  onward: string | undefined;
  #isInHeading = false;
  #base: string;
  #hasBase = false;
  #depth = 0;
  #anchor: { written: string; text: string } | undefined;

  constructor(address: string) {
    this.#base = address;
  }

  get isFull(): boolean {
    return (
      this.#depth > DEEPEST ||
      this.links.length >= MOST_LINKS ||
      this.anchors.length >= MOST_ANCHORS
    );
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.isFull) return;
    if (name === "base") this.#readBase(attributes.href);
    if (name === "link" && attributes.href !== undefined)
      this.#readLink(attributes, attributes.href);
    if (name === "meta") this.#readMeta(attributes);
    if (name === "a" && attributes.href !== undefined)
      this.#startAnchor(attributes, attributes.href);
    if (name === "title" || name === "h1") this.#isInHeading = true;
    if (name === "img") this.hear(` ${attributes.alt ?? ""} `);
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name === "a") this.#endAnchor();
    if (name === "title" || name === "h1") this.#isInHeading = false;
  }

  hear(text: string): void {
    if (this.#isInHeading && this.heading.length < LONGEST_HEADING)
      this.heading += ` ${text.slice(0, LONGEST_HEADING)}`;
    if (this.#anchor !== undefined && this.#anchor.text.length < LONGEST_ANCHOR_TEXT)
      this.#anchor.text += text.slice(0, LONGEST_ANCHOR_TEXT);
  }

  /** The first counts, and only for what follows it. */
  #readBase(href: string | undefined): void {
    if (this.#hasBase || href === undefined) return;
    this.#base = resolveLink(href, this.#base) ?? this.#base;
    this.#hasBase = true;
  }

  #readLink(attributes: Attributes, href: string): void {
    const address = resolveLink(withWebScheme(href), this.#base);
    if (address === undefined) return;
    const title = attributes.title?.replace(/\s+/g, " ").trim();
    this.links.push({
      rel: (attributes.rel ?? "")
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== ""),
      type: (attributes.type ?? "").toLowerCase().trim().replace(/;.*$/s, "").trim(),
      ...(title !== undefined && title !== "" && { title }),
      address,
    });
  }

  #readMeta(attributes: Attributes): void {
    const content = attributes.content ?? "";
    if (attributes["http-equiv"]?.toLowerCase() === "refresh") this.#readRefresh(content);
    if (attributes.name?.toLowerCase() === "generator")
      this.generator ||= content.slice(0, LONGEST_ANCHOR_TEXT);
    if (
      /^(?:channelId|identifier)$/i.test(attributes.itemprop ?? "") &&
      /^UC[\w-]{22}$/.test(content)
    )
      this.channel ??= content;
  }

  #readRefresh(content: string): void {
    const [, seconds, target] = REFRESH.exec(content) ?? [];
    if (target === undefined || Number(seconds) > MOST_SECONDS) return;
    const address = resolveLink(target, this.#base);
    if (address !== this.#base) this.onward ??= address;
  }

  #startAnchor(attributes: Attributes, href: string): void {
    this.#endAnchor();
    this.#anchor = {
      written: href.trim(),
      text: [attributes.title, attributes["aria-label"], attributes.class, attributes.type]
        .join(" ")
        .slice(0, LONGEST_ANCHOR_TEXT),
    };
  }

  #endAnchor(): void {
    if (this.#anchor === undefined) return;
    const { written, text } = this.#anchor;
    this.anchors.push({
      written,
      address: resolveLink(withWebScheme(written), this.#base),
      text: text.replace(/\s+/g, " ").trim(),
    });
    this.#anchor = undefined;
  }
}

/**
 * "feed://example.org/rss" and "feed:https://example.org/rss" ask for a reader; the feed is at the
 * web address. Some double the colon.
 */
function withWebScheme(href: string): string {
  return href
    .trim()
    .replace(/^feed:+(?=https?:)/i, "")
    .replace(/^(?:feed|itpc|pcast):+\/\//i, "https://");
}
