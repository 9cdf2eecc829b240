import { type Fact, type FactKind } from "./compare-facts.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * gofeed has three models: of RSS, of Atom and JSON Feed as they are, and one over all. Each is
 * brought to our names:
 * - entries, items → items; subtitle, tagline, description → description; home_page_url, link →
 * link; rel=self, feed_url,
 *   feedLink → selfLink; logo before icon, image.url → image; rights, copyright → rights; pubDateParsed … → moments.
 * - an RSS feed's moment is lastBuildDate before pubDate; a category is its label before its term.
 * - authors are names joined by ", ", an address where there is no name.
 * Not comparable, for our model has no room or another meaning: generator, docs, cloud, rating,
 * textInput, custom and extensions, contributors, managingEditor and webMaster, links beyond the
 * first of each kind, a feed's own id, categories and authors, the parts of an Atom source but
 * title and link, titles and sizes of pictures. gofeed fills a missing published with updated (and
 * the reverse in RSS) and takes a JSON feed's moment from its items: where its two are equal and we
 * have one, the other is not compared.
 */
export function expectedFacts(expected: Json): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const say = (key: string, kind: FactKind, value: string | undefined) =>
    facts.set(key, { kind, value });
  const links = list(expected["links"]);
  say("version", "exact", versionName(text(expected["feedVersion"]) ?? text(expected["version"])));
  say("format", "exact", text(expected["feedType"]));
  say("title", "line", text(expected["title"]));
  say(
    "link",
    "link",
    text(expected["link"]) ?? text(expected["home_page_url"]) ?? relation(links, "alternate"),
  );
  say("description", "body", text(expected["description"]) ?? text(expected["subtitle"]));
  say("language", "exact", text(expected["language"]));
  say(
    "selfLink",
    "link",
    text(expected["feedLink"]) ?? text(expected["feed_url"]) ?? relation(links, "self"),
  );
  say(
    "image",
    "link",
    text(record(expected["image"])["url"]) ?? text(expected["logo"]) ?? text(expected["icon"]),
  );
  say("rights", "line", text(expected["rights"]) ?? text(expected["copyright"]));
  say(
    "updated",
    "moment",
    text(expected["updatedParsed"]) ??
      text(expected["lastBuildDateParsed"]) ??
      text(expected["pubDateParsed"]) ??
      text(expected["publishedParsed"]),
  );
  say("ttl", "exact", text(expected["ttl"]));
  say("skipHours", "exact", joined(expected["skipHours"]));
  say("skipDays", "exact", joined(expected["skipDays"]));
  const items = list(expected["items"] ?? expected["entries"]);
  say("items", "exact", String(items.length));
  for (const [at, item] of items.entries()) {
    for (const [key, kind, value] of itemFacts(item)) say(`item ${at} ${key}`, kind, value);
  }
  return facts;
}

/** The first version of RSS is called 0.90 by those who made it. */
function versionName(version: string | undefined): string | undefined {
  return version === "0.9" ? "0.90" : version;
}

function itemFacts(item: Json): [key: string, kind: FactKind, value: string | undefined][] {
  const links = list(item["links"]);
  const source = record(item["source"]);
  const sourceLinks = list(source["links"]);
  const content = item["content"];
  return [
    ["id", "exact", text(item["guid"]) ?? text(record(item["guid"])["value"]) ?? text(item["id"])],
    ["title", "line", text(item["title"])],
    ["link", "link", text(item["link"]) ?? text(item["url"]) ?? relation(links, "alternate")],
    ["summary", "body", text(item["description"]) ?? text(item["summary"])],
    [
      "content",
      "body",
      text(content) ??
        text(record(content)["value"]) ??
        text(item["content_html"]) ??
        text(item["content_text"]),
    ],
    ["author", "line", authorNames(item)],
    [
      "published",
      "moment",
      text(item["publishedParsed"]) ?? text(item["pubDateParsed"]) ?? text(item["date_published"]),
    ],
    ["updated", "moment", text(item["updatedParsed"]) ?? text(item["date_modified"])],
    ["source title", "line", text(source["title"])],
    [
      "source link",
      "link",
      text(source["url"]) ?? relation(sourceLinks, "alternate") ?? relation(sourceLinks, "self"),
    ],
    [
      "categories",
      "line",
      list(item["categories"] ?? item["tags"])
        .map(categoryName)
        .join("|"),
    ],
    [
      "schemes",
      "exact",
      list(item["categories"])
        .map((one) => text(one["domain"]) ?? text(one["scheme"]) ?? "")
        .join("|")
        .replace(/^\|+$/, ""),
    ],
    ["enclosures", "exact", enclosures(item, links)],
    ["image", "link", text(record(item["image"])["url"]) ?? text(item["image"])],
    ["comments", "link", text(item["comments"])],
    ["rights", "line", text(item["rights"])],
  ];
}

function authorNames(item: Json): string | undefined {
  const all = list(item["authors"] ?? (item["author"] === undefined ? [] : [item["author"]]));
  const names = all.map((one) => text(one["name"]) ?? text(one["email"]) ?? text(one["value"]));
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join(", ");
}

function enclosures(item: Json, links: readonly Json[]): string {
  const own = list(item["enclosures"] ?? item["attachments"]);
  const linked = links
    .filter((one) => one["rel"] === "enclosure")
    .map((one) => ({ url: one["href"], type: one["type"], length: one["length"] }));
  return [...own, ...linked]
    .map((one: Json) =>
      `${text(one["url"]) ?? ""} ${text(one["type"]) ?? text(one["mime_type"]) ?? ""} ${text(one["length"]) ?? text(one["size_in_bytes"]) ?? ""}`.trim(),
    )
    .join("|");
}

function categoryName(one: Json): string {
  return text(one["label"]) ?? text(one["term"]) ?? text(one["value"]) ?? "";
}

function relation(links: readonly Json[], rel: string): string | undefined {
  return text(
    links.find((one) => (text(one["rel"]) ?? "alternate") === rel && one["href"] !== undefined)?.[
      "href"
    ],
  );
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

function record(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

/** Lists of records; a bare string stands for a record of its value. */
function list(value: unknown): Json[] {
  return Array.isArray(value)
    ? value.map((one: unknown) => (typeof one === "string" ? { value: one } : record(one)))
    : [];
}

function joined(value: unknown): string | undefined {
  return Array.isArray(value) && value.length > 0 ? value.join(",") : undefined;
}
