import { type FeedFormat } from "../../model/reading/feed.ts";
import { type XmlDocument, type XmlElement } from "./xml/xml-element.ts";

export type FoundFeed = {
  readonly format: FeedFormat;
  readonly version: string | undefined;
  readonly root: XmlElement;
};

/** Elements that a feed begins with, whatever their prefix. */
const ROOTS = new Set(["rss", "rdf", "feed", "channel", "item", "entry"]);

/**
 * Finds the feed in a document, at its root or further inside; several feeds in one document become
 * one.
 */
export function findFeed(
  document: XmlDocument,
): { readonly feed: FoundFeed; readonly others: number } | undefined {
  let level = document.roots;
  while (level.length > 0) {
    const found = level.filter((element) => ROOTS.has(localName(element)));
    const [first] = found;
    if (first !== undefined)
      return {
        feed: describe(joinRoots(first, found), document),
        others: isWholeFeed(first) ? alike(first, found).length - 1 : 0,
      };
    level = level.flatMap((element) => element.children);
  }
  return undefined;
}

function joinRoots(first: XmlElement, found: readonly XmlElement[]): XmlElement {
  const same = alike(first, found);
  // Items without anything around them: all of them are the feed.
  if (localName(first) === "item")
    return { ...first, name: "channel", written: "", isCoded: false, children: [...same] };
  if (same.length === 1) return first;
  if (localName(first) === "entry")
    return { ...first, name: "feed", written: "", isCoded: false, children: [...same] };
  return { ...first, children: same.flatMap((one) => one.children) };
}

function isWholeFeed(element: XmlElement): boolean {
  return localName(element) !== "item" && localName(element) !== "entry";
}

function alike(first: XmlElement, found: readonly XmlElement[]): XmlElement[] {
  return found.filter((one) => localName(one) === localName(first));
}

function describe(root: XmlElement, document: XmlDocument): FoundFeed {
  const opening = document.source.slice(0, root.start).toLowerCase();
  const written = root.attributes.get("version")?.trim();
  const version = written === "" ? undefined : written;
  switch (localName(root)) {
    case "feed":
    case "entry":
      return {
        format: "atom",
        version: version ?? (opening.includes("purl.org/atom/ns#") ? "0.3" : "1.0"),
        root,
      };
    case "rdf":
      return { format: "rdf", version: opening.includes("rdf/simple/0.9") ? "0.90" : "1.0", root };
    case "channel":
      if (opening.includes("purl.org/net/rss1.1")) return { format: "rdf", version: "1.1", root };
      return isCdf(root) ? { format: "cdf", version, root } : { format: "rss", version, root };
    default:
      return { format: "rss", version, root };
  }
}

/**
 * Netscape's and Microsoft's formats both begin with a channel; only one keeps addresses in
 * attributes.
 */
function isCdf(root: XmlElement): boolean {
  return (
    root.attributes.has("href") ||
    root.children.some((child) => child.name === "item" && child.attributes.has("href"))
  );
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}
