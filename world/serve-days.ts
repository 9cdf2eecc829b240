import { answerWithValidators } from "./answer-with-validators.ts";
import { keepBodies } from "./keep-bodies.ts";
import { listenOnLoopback, type Served } from "./listen-on-loopback.ts";
import { type DaysItem, readDays } from "./read-days.ts";
import { WORLD_FORMATS, type WorldFormat } from "./world.ts";
import { type ServedItem, writeFeed } from "./write-feed.ts";
import { MEDIA_TYPES } from "./write-page.ts";

export type ServedDays = Served & { readonly sources: readonly ServedSource[] };

export type ServedSource = {
  readonly name: string;
  /** Where it is served here. */
  readonly address: string;
  /** Where its items were read once. */
  readonly original: string;
  readonly items: number;
};

type Shelf = {
  readonly name: string;
  readonly original: string;
  readonly format: WorldFormat;
  readonly items: readonly ServedItem[];
  readonly language: string | undefined;
};

/**
 * Real items of a folder of .jsonl.gz files, one feed for each source, in RSS, Atom and JSON Feed
 * by turns; their links stay the real ones.
 */
export async function serveDays(
  folder: string,
  options: { readonly port?: number } = {},
): Promise<ServedDays> {
  const bySource = await readDays(folder);
  const shelves = new Map(
    [...bySource].map(([original, items], index) => shelve(original, items, index)),
  );
  const keep = keepBodies();

  const served = await listenOnLoopback(
    (address) => (request, response) => {
      const path = request.url ?? "";
      const shelf = shelves.get(path);
      if (shelf === undefined) {
        response.writeHead(404, { "content-type": "text/plain" }).end("Nothing here");
        return;
      }
      const kept = keep(path, () =>
        writeFeed(shelf.format, {
          title: shelf.name,
          homepage: shelf.original,
          address: `${address}${path}`,
          language: shelf.language,
          items: shelf.items,
        }),
      );
      answerWithValidators(request, response, {
        ...kept,
        type: `${MEDIA_TYPES[shelf.format]}; charset=utf-8`,
        lastModified: undefined,
      });
    },
    options.port,
  );

  const sources = [...shelves].map(([path, { name, original, items }]) => ({
    name,
    original,
    address: `${served.address}${path}`,
    items: items.length,
  }));
  return { ...served, sources };
}

function shelve(
  original: string,
  items: readonly DaysItem[],
  index: number,
): [path: string, Shelf] {
  const format = WORLD_FORMATS[index % WORLD_FORMATS.length] as WorldFormat;
  const served = items.map(serveItem).filter((item) => item !== undefined);
  const language = items.find((item) => item.language)?.language ?? undefined;
  return [
    `/s/${index + 1}.${format}`,
    { name: nameOf(original), original, format, language, items: served.sort(newestFirst) },
  ];
}

function serveItem(item: DaysItem): ServedItem | undefined {
  if (!item.link) return undefined;
  const ms = Date.parse(item.published ?? "");
  return {
    title: item.title ?? "",
    link: item.link,
    line: item.description ?? "",
    language: item.language ?? undefined,
    at: Number.isNaN(ms) ? undefined : new Date(ms),
  };
}

function newestFirst(one: ServedItem, other: ServedItem): number {
  return (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0);
}

function nameOf(original: string): string {
  return URL.canParse(original) ? new URL(original).hostname.replace(/^www\./, "") : original;
}
