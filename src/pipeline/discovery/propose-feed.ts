import type { Feed } from "../../model/reading/feed.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import { readFeed } from "../../parse/feeds/read-feed.ts";
import { countItems, describeSource, type FoundAs, type FoundSource } from "./describe-source.ts";

/** A feed that a body is, or why it is none. */
export function proposeFeed(
  body: FetchedBody,
  found: FoundAs,
):
  | { readonly found: FoundSource }
  | { readonly error: { readonly code: string; readonly message: string } } {
  const reading = readFeed(body.body, {
    contentType: body.headers.contentType,
    address: body.address,
  });
  if ("error" in reading) return reading;
  const { feed } = reading;
  const held = describeSource(
    { kind: "feed", body, items: feed.items, language: feed.language },
    {
      name: feed.title ?? found.name,
      homepage: feed.link ?? found.homepage,
      publisher: found.publisher ?? feed.title,
      reason: `${found.reason} ${nameOf(feed)} with ${countItems(feed.items)}.`,
    },
  );
  return { found: held };
}

const FORMATS: Readonly<Record<Feed["format"], string>> = {
  rss: "RSS",
  rdf: "RSS (RDF)",
  atom: "Atom",
  json: "JSON Feed",
  cdf: "CDF",
};

function nameOf({ format, version }: Feed): string {
  return [FORMATS[format], version].filter((part) => part !== undefined).join(" ");
}
