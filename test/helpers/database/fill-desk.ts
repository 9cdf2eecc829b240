import { createHash } from "node:crypto";
import type { NewItem } from "../../../src/model/item.ts";
import type { Database } from "../../../src/storage/database.ts";
import { addItems } from "../../../src/storage/items/items.ts";
import { addSources } from "../../../src/storage/sources/add-sources.ts";
import { makeWorld } from "../../../world/make-world.ts";
import type { Telling } from "../../../world/world.ts";
import { worldCatalogue } from "../../../world/world-catalogue.ts";
import { placeAll } from "./place-all.ts";

/**
 * Puts the newest items of the make-believe world into the inbox, some in each of its languages;
 * returns the ids of the sources.
 */
export async function fillDesk(
  db: Database,
  options: { readonly now: Date; readonly stories: number; readonly publishers?: number },
): Promise<readonly number[]> {
  const world = makeWorld({ seed: 7, today: options.now, days: 6, publishers: options.publishers });
  const rows = worldCatalogue(world, { originOf: ({ id }) => `https://${id}.example` });
  const ids = await addSources(
    db,
    rows.map((row) => ({
      ...row,
      origin: "catalogue" as const,
      hostKey: new URL(row.address).hostname,
    })),
    options.now,
  );
  const sourceOf = new Map(
    world.publishers.map((publisher, index) => [publisher.id, ids[index] ?? 0]),
  );
  const told = world.tellings
    .filter((telling) => telling.at <= options.now)
    .slice(-options.stories);
  await addItems(
    db,
    told.map((telling) => itemOf(telling, sourceOf.get(telling.publisher.id) ?? 0)),
    { now: options.now, rulesVersion: 1 },
  );
  await placeAll(db, options.now);
  return ids;
}

function itemOf(telling: Telling, sourceId: number): NewItem {
  const link = `https://${telling.publisher.id}.example/${telling.page}`;
  return {
    sourceId,
    link,
    linkKey: link,
    itemKey: link,
    guid: telling.id,
    title: telling.title,
    excerpt: telling.line,
    summary: `<p>${telling.line}</p>`,
    content: undefined,
    author: telling.author,
    credit: undefined,
    creditLink: undefined,
    language: telling.publisher.language,
    publishedAt: telling.at,
    publishedText: telling.at.toUTCString(),
    said: undefined,
    textHash: createHash("sha256")
      .update(telling.title + telling.line)
      .digest("hex"),
  };
}
