import type { CatalogueSource, SourceField } from "../src/model/catalogue.ts";
import type { DifficultCase } from "./difficult/difficult-case.ts";
import { DIFFICULT_CASES, difficultPath } from "./difficult.ts";
import type { OriginOf, ServedWorld } from "./serve-world.ts";
import type { Publisher, PublisherType, World } from "./world.ts";
import { homeOf } from "./write-page.ts";

/** Invented countries have no ISO code; the name of the publisher tells where it stands. */
const PLACE = "international";

const FIELDS = {
  government: "government",
  press: "press",
  institute: "think-tank",
  audit: "audit",
} as const satisfies Readonly<Record<PublisherType, SourceField>>;

/** Troubles that a desk should show, one of a sort; the endless ones are left to tests. */
const SHOWN_TROUBLES = [
  "/moved-301",
  "/gone",
  "/missing",
  "/broken",
  "/guarded",
  "/too-many",
  "/slow-to-answer",
  "/page.rss",
  "/no-items.rss",
  "/hangs-up",
  "/cut-off.rss",
  "/says-utf-8-is-windows-1251.rss",
];

/**
 * One source for each publisher: its first feed, or its list page where it has none; then some that
 * make trouble.
 */
export function worldCatalogue(
  world: World,
  { originOf }: Pick<ServedWorld, "originOf">,
): readonly CatalogueSource[] {
  return [
    ...world.publishers.map((publisher) => sourceOf(originOf(publisher), publisher)),
    ...troubles(originOf),
  ];
}

function sourceOf(origin: string, publisher: Publisher): CatalogueSource {
  const homepage = homeOf(origin, publisher);
  const [format] = publisher.feeds;
  return {
    name: publisher.name,
    publisher: publisher.name,
    address: format === undefined ? homepage : `${homepage}feed.${format}`,
    homepage,
    kind: format === undefined ? "page" : "feed",
    place: PLACE,
    languages: [publisher.language],
    field: FIELDS[publisher.type],
  };
}

/**
 * In a world of names each is a host of its own, or the pause that one asks for would hold up the
 * rest.
 */
function troubles(originOf: OriginOf): readonly CatalogueSource[] {
  const shown = DIFFICULT_CASES.filter((difficult) => SHOWN_TROUBLES.includes(difficult.path));
  return shown.map((difficult) => ({
    name: `In trouble: ${difficult.what}`,
    publisher: "Office for Difficult Times",
    address: originOf(hostOf(difficult)) + difficultPath(difficult),
    homepage: `${originOf(hostOf(difficult))}/`,
    kind: "feed",
    place: PLACE,
    languages: ["en"],
    field: "press",
  }));
}

function hostOf(difficult: DifficultCase): { readonly id: string } {
  return { id: difficult.path.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") };
}
