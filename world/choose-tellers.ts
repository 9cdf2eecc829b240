import type { Random } from "./seed-random.ts";
import type { Country, Publisher } from "./world.ts";

/** How many tell a happening: a third of them has one teller, a few have eight. */
const TELLERS_WEIGHTS: readonly number[] = [30, 20, 15, 12, 9, 6, 5, 3];

const SAME_COUNTRY = 0.4;
const SAME_LANGUAGE = 0.7;

/** In a small world the same publishers come up again; then fewer tell. */
const TRIES_EACH = 6;

export type Neighbours = {
  readonly all: readonly Publisher[];
  readonly byCountry: ReadonlyMap<string, readonly Publisher[]>;
  readonly byLanguage: ReadonlyMap<string, readonly Publisher[]>;
};

export function findNeighbours(all: readonly Publisher[]): Neighbours {
  return {
    all,
    byCountry: Map.groupBy(all, (publisher) => publisher.country.id),
    byLanguage: Map.groupBy(all, (publisher) => publisher.language),
  };
}

/** From one to `most` publishers, the first one at home where it happened. */
export function chooseTellers(
  random: Random,
  neighbours: Neighbours,
  where: { readonly country: Country; readonly most: number },
): readonly Publisher[] {
  const wanted = Math.min(where.most, 1 + random.weigh(TELLERS_WEIGHTS));
  const home = neighbours.byCountry.get(where.country.id) ?? neighbours.all;
  const tellers = new Set([random.pick(home)]);

  for (let tries = TRIES_EACH * wanted; tellers.size < wanted && tries > 0; tries -= 1) {
    const near = random.next();
    const sameLanguage = neighbours.byLanguage.get(where.country.language) ?? neighbours.all;
    tellers.add(
      random.pick(
        near < SAME_COUNTRY ? home : near < SAME_LANGUAGE ? sameLanguage : neighbours.all,
      ),
    );
  }
  return [...tellers];
}
