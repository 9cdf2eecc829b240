import type { Selectable } from "kysely";
import type { Cutting, CuttingText } from "../../model/cutting.ts";
import type { Schema } from "../schema.ts";

/** The columns that an editor writes. */
export function textColumns(text: CuttingText) {
  return {
    kind: text.kind ?? null,
    headline: text.headline,
    line: text.line ?? null,
    link: text.link ?? null,
    credit: text.credit ?? null,
    date: text.date,
    language: text.language,
    places: [...text.places],
    services: [...text.services],
    themes: [...text.themes],
    audiences: [...text.audiences],
  };
}

/** What a revision keeps, whatever else the record that holds it says. */
export function wordsOf({
  kind,
  headline,
  line,
  link,
  credit,
  date,
  language,
  places,
  services,
  themes,
  audiences,
}: CuttingText): CuttingText {
  return {
    kind,
    headline,
    line,
    link,
    credit,
    date,
    language,
    places,
    services,
    themes,
    audiences,
  };
}

export function toCutting(row: Selectable<Schema["cutting"]>): Cutting {
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    storyId: row.story_id ?? undefined,
    attention: row.attention ?? undefined,
    createdAt: row.created_at,
    scheduledFor: row.scheduled_for ?? undefined,
    publishedAt: row.published_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    revision: row.revision,
    kind: row.kind ?? undefined,
    headline: row.headline,
    line: row.line ?? undefined,
    link: row.link ?? undefined,
    credit: row.credit ?? undefined,
    date: row.date,
    language: row.language,
    places: row.places,
    services: row.services,
    themes: row.themes,
    audiences: row.audiences,
  };
}
