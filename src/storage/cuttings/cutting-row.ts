import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Cutting, CuttingText } from "../../model/cutting.ts";
import { facetsOf, termsOf } from "../../model/facet.ts";
import { readCuttingText } from "../../model/read-cutting-text.ts";
import type { Database } from "../database.ts";
import { toRecord, toRow } from "../to-record.ts";
import { MAIN_POSITION } from "./cutting-links.ts";

/** The columns that an editor writes, whatever else the record that holds them says. */
export function textColumns(text: CuttingText) {
  const { facets, link: _, furtherLinks: __, ...words } = readCuttingText(text);
  return { ...toRow(words), terms: [...termsOf(facets)] };
}

/** What a revision keeps. */
export function revisionText(text: CuttingText): string {
  return JSON.stringify(readCuttingText(text));
}

/** Cuttings with their links, to be read by toCutting. */
export function selectCuttings(db: Database) {
  return withLinks(fromCuttings(db));
}

/** The same for a question that was begun. */
export function withLinks(cuttings: ReturnType<typeof fromCuttings>) {
  return cuttings
    .selectAll("cutting")
    .select((cutting) =>
      jsonArrayFrom(
        cutting
          .selectFrom("cutting_link")
          .leftJoin("publisher", "publisher.id", "cutting_link.publisher_id")
          .select(["position", "link", "credit", "publisher.name as publisher"])
          .whereRef("cutting_link.cutting_id", "=", "cutting.id")
          .orderBy("position"),
      ).as("links"),
    );
}

const fromCuttings = (db: Database) => db.selectFrom("cutting");

type CuttingRow = Awaited<ReturnType<ReturnType<typeof selectCuttings>["execute"]>>[number];

export function toCutting(row: CuttingRow) {
  const { terms, links, ...cutting } = toRecord(row);
  const main = links.find((one) => one.position === MAIN_POSITION);
  const further = links.filter((one) => one !== main);
  return {
    ...cutting,
    link: main?.link,
    publisher: main?.publisher ?? undefined,
    furtherLinks: further.map(({ link, credit }) => ({ link, credit: credit ?? undefined })),
    facets: facetsOf(terms),
  } satisfies Cutting;
}
