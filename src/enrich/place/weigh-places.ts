import { countryOf } from "./choose-senses.ts";
import type { Naming, Sense } from "./make-form-table.ts";

/** A mention whose place is decided. */
export type Named = {
  readonly sense: Sense;
  readonly words: string;
  readonly field: "title" | "text";
  readonly isDateline: boolean;
  readonly isOpen: boolean;
};

export type WeighedPlace = {
  readonly id: string;
  readonly score: number;
  readonly named: readonly Named[];
};

const WEIGHTS: Readonly<Record<Naming, number>> = {
  name: 1.5,
  adjective: 1.4,
  capital: 1.2,
  region: 1.3,
  body: 1.2,
  city: 1,
};
const TITLE = 2;
/** A dateline says where it was written. */
const DATELINE = 0.5;
const OPEN = 0.8;
/** Continents are named in passing more than countries are. */
const REGION_OF_THE_WORLD = 0.7;
/** A second mention says less than the first. */
const AGAIN = 0.5;
/** What the source's own country gains where it is named. */
const HOME = 0.3;

export function weighPlaces(
  named: readonly Named[],
  home: string | undefined,
): readonly WeighedPlace[] {
  const byPlace = new Map<string, Named[]>();
  for (const one of named) {
    const id = countryOf(one.sense.target);
    const those = byPlace.get(id) ?? [];
    if (those.length === 0) byPlace.set(id, those);
    those.push(one);
  }
  return [...byPlace]
    .map(([id, those]) => ({ id, named: those, score: score(id, those, home) }))
    .sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1));
}

function score(id: string, named: readonly Named[], home: string | undefined): number {
  const weights = named.map(weightOf).sort((one, two) => two - one);
  const sum = weights.reduce((sum, weight, at) => sum + weight * AGAIN ** at, 0);
  const region = id.startsWith("m49-") ? REGION_OF_THE_WORLD : 1;
  return sum * region + (id === home ? HOME : 0);
}

function weightOf({ sense, field, isDateline, isOpen }: Named): number {
  return (
    WEIGHTS[sense.naming] *
    (field === "title" ? TITLE : 1) *
    (isDateline ? DATELINE : 1) *
    (isOpen ? OPEN : 1)
  );
}
