import { normaliseHost } from "../lib/links/normalise-host.ts";
import type { Database } from "../storage/database.ts";
import { listPublishersAtHosts } from "../storage/sources/publishers.ts";

/** The publisher whose own site a link leads to; undefined where none is known, or several are. */
export type HostNamer = (link: string) => string | undefined;

/** Names whom links lead to that no source of ours gave: those of an import, or of an editor. */
export async function nameHosts(db: Database, links: readonly string[]): Promise<HostNamer> {
  const hosts = new Set(links.map(hostOfLink).filter((host) => host !== undefined));
  const asked = [...hosts].flatMap((host) => [host, `www.${host}`]);
  const known = Map.groupBy(await listPublishersAtHosts(db, asked), ({ host }) =>
    normaliseHost(host),
  );
  return (link) => {
    const names = new Set(known.get(hostOfLink(link) ?? "")?.map(({ name }) => name));
    return names.size === 1 ? [...names][0] : undefined;
  };
}

function hostOfLink(link: string): string | undefined {
  const url = URL.parse(link);
  return url === null ? undefined : normaliseHost(url.hostname);
}
