import { tellBody } from "./tell-body.ts";
import type { Publisher, Telling, WorldFormat } from "./world.ts";
import type { ServedFeed, ServedItem } from "./write-feed.ts";
import { homeOf, linkOf } from "./write-page.ts";

/** What a publisher's feed says, as it stands with its newest tellings. */
export function feedOf(
  origin: string,
  publisher: Publisher,
  { format, newest }: { readonly format: WorldFormat; readonly newest: readonly Telling[] },
): ServedFeed {
  return {
    title: publisher.name,
    homepage: homeOf(origin, publisher),
    address: `${homeOf(origin, publisher)}feed.${format}`,
    language: publisher.language,
    items: newest.map((telling) => itemOf(origin, telling)),
  };
}

function itemOf(origin: string, telling: Telling): ServedItem {
  const { title, line, author, at, publisher } = telling;
  return {
    title,
    line,
    author,
    at,
    link: linkOf(origin, telling),
    body: publisher.fullText ? tellBody(telling) : undefined,
  };
}
