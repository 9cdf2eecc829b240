import { type HeaderLink, readLinkHeader } from "../../lib/read-link-header.ts";
import type { Feed } from "../../model/reading/feed.ts";
import type { HubOffer } from "../../model/reading/hub.ts";

/**
 * What a document says of its hubs, headers before the body (WebSub, 4). Without a hub, or without
 * "self", there is no offer.
 */
export function discoverHub(document: {
  readonly address: string;
  readonly linkHeader?: string;
  readonly feed?: Pick<Feed, "hubs" | "selfLink">;
}): HubOffer | undefined {
  const links = readLinkHeader(document.linkHeader ?? "");
  const named = (rel: string): string[] =>
    links.filter((link) => relationsOf(link).includes(rel)).map(({ target }) => target);
  const fromHeaders = { hubs: named("hub"), topic: named("self")[0] };
  const found =
    fromHeaders.hubs.length > 0
      ? fromHeaders
      : { hubs: document.feed?.hubs ?? [], topic: document.feed?.selfLink };

  const absolute = (target: string): string[] => {
    const url = URL.canParse(target, document.address)
      ? new URL(target, document.address)
      : undefined;
    return url?.protocol === "https:" || url?.protocol === "http:" ? [url.href] : [];
  };
  const hubs = [...new Set(found.hubs.flatMap(absolute))];
  const [topic] = [found.topic, fromHeaders.topic, document.feed?.selfLink].flatMap((target) =>
    target === undefined ? [] : absolute(target),
  );
  return hubs.length === 0 || topic === undefined ? undefined : { hubs, topic };
}

function relationsOf({ parameters }: HeaderLink): readonly string[] {
  return (parameters.get("rel") ?? "").toLowerCase().split(/\s+/);
}
