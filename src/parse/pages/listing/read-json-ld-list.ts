import type { FeedItem } from "../../../model/reading/feed.ts";
import { escapeWords } from "../../text/escape-words.ts";
import { textOfMarkup } from "../../text/text-of-markup.ts";
import { isNode, type JsonLdNode, jsonLdNodes, typesOf } from "../facts/json-ld-nodes.ts";
import type { ListPage } from "./read-list-item.ts";
import { readMoment } from "../facts/read-moment.ts";
import { pageLink } from "./page-link.ts";

const LISTED =
  /(?:Article|Posting|Report|Event|PressRelease|Announcement|VideoObject|Dataset|CreativeWork)$/i;

/**
 * The items that a page lists for machines, in order: a schema.org ItemList first, else all the
 * articles it describes.
 */
export function readJsonLdList(scripts: readonly string[], page: ListPage): FeedItem[] {
  const nodes = jsonLdNodes(scripts);
  const listed = nodes
    .filter((node) => typesOf(node).includes("ItemList"))
    .map((list) => itemsOf(membersOf(list), page));
  const longest = listed.sort((a, b) => b.length - a.length)[0] ?? [];
  if (longest.length > 0) return longest;
  return itemsOf(
    nodes.filter((node) => typesOf(node).some((type) => LISTED.test(type))),
    page,
  );
}

/**
 * A list's elements are things, or positions that hold a thing, or positions with no more than an
 * address and a name.
 */
function membersOf(list: JsonLdNode): JsonLdNode[] {
  const elements = Array.isArray(list.itemListElement)
    ? list.itemListElement
    : [list.itemListElement];
  return elements
    .filter(isNode)
    .map((element) => (isNode(element.item) ? { ...element, ...element.item } : element));
}

function itemsOf(nodes: readonly JsonLdNode[], page: ListPage): FeedItem[] {
  const items = new Map<string, FeedItem>();
  for (const node of nodes) {
    const item = itemOf(node, page);
    if (item?.link !== undefined && !items.has(item.link)) items.set(item.link, item);
  }
  return [...items.values()];
}

function itemOf(node: JsonLdNode, page: ListPage): FeedItem | undefined {
  const title = text(node.headline) ?? text(node.name);
  const address =
    text(node.url) ??
    text(node["@id"]) ??
    (isNode(node.mainEntityOfPage)
      ? text(node.mainEntityOfPage["@id"])
      : text(node.mainEntityOfPage));
  const link = address === undefined ? undefined : pageLink(address, page.base);
  if (title === undefined || link === undefined) return undefined;

  const publishedText = text(node.datePublished) ?? text(node.startDate);
  const published =
    publishedText === undefined ? undefined : readMoment(publishedText, page.language);
  const line = text(node.description) ?? text(node.abstract);
  return {
    title,
    link,
    ...(line !== undefined && { summary: escapeWords(line) }),
    ...(published !== undefined && { published }),
    ...(publishedText !== undefined && { publishedText }),
    ...(page.language !== undefined && { language: page.language }),
    categories: [],
    enclosures: [],
  };
}

function text(value: unknown): string | undefined {
  const plain = typeof value === "string" ? textOfMarkup(value) : "";
  return plain === "" ? undefined : plain;
}
