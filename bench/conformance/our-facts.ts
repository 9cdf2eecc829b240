import { type Feed } from "../../src/model/reading/feed.ts";
import { type Fact, type FactKind } from "./compare-facts.ts";

/** A feed of ours as flat facts; the conformance scripts bring other models to the same names. */
export function ourFacts(feed: Feed): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const say = (key: string, kind: FactKind, value: string | undefined) =>
    facts.set(key, { kind, value });
  say("format", "exact", feed.format === "rdf" ? "rss" : feed.format);
  say("version", "exact", feed.version);
  say("title", "line", feed.title);
  say("link", "link", feed.link);
  say("description", "body", feed.description);
  say("language", "exact", feed.language);
  say("selfLink", "link", feed.selfLink);
  say("image", "link", feed.image);
  say("rights", "line", feed.rights);
  say("updated", "moment", feed.updated);
  say("ttl", "exact", feed.rhythm.ttlMinutes?.toString());
  say("skipHours", "exact", feed.rhythm.skipHoursUtc?.join(","));
  say("skipDays", "exact", feed.rhythm.skipDays?.join(","));
  say("items", "exact", String(feed.items.length));
  for (const [at, item] of feed.items.entries()) {
    const own = (key: string, kind: FactKind, value: string | undefined) =>
      say(`item ${at} ${key}`, kind, value);
    own("id", "exact", item.id);
    own("title", "line", item.title);
    own("link", "link", item.link);
    own("summary", "body", item.summary);
    own("content", "body", item.content);
    own("author", "line", item.author);
    own("published", "moment", item.published);
    own("updated", "moment", item.updated);
    own("source title", "line", item.source?.title);
    own("source link", "link", item.source?.link);
    own("categories", "line", item.categories.map((one) => one.label ?? one.term).join("|"));
    own(
      "schemes",
      "exact",
      item.categories
        .map((one) => one.scheme ?? "")
        .join("|")
        .replace(/^\|+$/, ""),
    );
    own(
      "enclosures",
      "exact",
      item.enclosures
        .map((one) => `${one.link} ${one.type ?? ""} ${one.bytes ?? ""}`.trim())
        .join("|"),
    );
    own("image", "link", item.image?.link);
    own("comments", "link", item.commentsLink);
    own("rights", "line", item.rights);
  }
  return facts;
}
