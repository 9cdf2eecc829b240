import { type Reading } from "../reading.ts";
import { resolveLink } from "./resolve-link.ts";
import { childElements } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

export type FeedLink = {
  readonly rel: string;
  readonly link: string;
  readonly type: string;
  readonly element: XmlElement;
};

/** Links with an address in an attribute, as Atom has them, wherever they stand. */
export function readLinks(element: XmlElement, reading: Reading): FeedLink[] {
  return childElements(element, "link", "atom:link").flatMap((one) => {
    const written = one.attributes.get("href");
    const link = resolveLink(written, one.base, reading);
    const rel = (one.attributes.get("rel") ?? "alternate")
      .trim()
      .toLowerCase()
      .replace("http://www.iana.org/assignments/relation/", "");
    return link === undefined
      ? []
      : [
          {
            rel: rel === "" ? "alternate" : rel,
            link,
            type: one.attributes.get("type") ?? "",
            element: one,
          },
        ];
  });
}

export function linkFor(rel: string, links: readonly FeedLink[]): string | undefined {
  const fitting = links.filter((one) => one.rel === rel);
  // An item may have an alternate as data; people read pages.
  return (
    fitting.find((one) => /html/i.test(one.type)) ??
    fitting.find((one) => !/json|xml|atom|rss/i.test(one.type)) ??
    fitting[0]
  )?.link;
}

export function hubsOf(links: readonly FeedLink[]): string[] {
  return [...new Set(links.filter((one) => one.rel === "hub").map((one) => one.link))];
}
