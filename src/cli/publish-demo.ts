import type { ServedWorld } from "../../world/serve-world.ts";
import type { Telling, World } from "../../world/world.ts";
import { linkOf } from "../../world/write-page.ts";
import { moveCutting } from "../desk/move-cutting.ts";
import { writeCutting } from "../desk/write-cutting.ts";
import { DAY } from "../lib/duration.ts";
import { type CuttingText, NOTHING_SAID } from "../model/cutting.ts";
import { NO_FACETS } from "../model/facet.ts";
import type { Database } from "../storage/database.ts";
import { saveSiteSettings } from "../storage/cuttings/site-settings.ts";

const BY = "demo";
/** Yesterday and the day before are left for whoever tries the desk. */
const LEFT_FOR_THE_VISITOR_MS = 2 * DAY;
const CUTTINGS = 24;

const WORDS = {
  name: "Cuttings",
  institute: "An institute of a make-believe world",
  about:
    "This is a demonstration. Every country, publisher and happening on this page is invented; the program that found, sorted and published them is real.",
  mission:
    "Good ideas for public services travel too slowly. We clip them, wherever they appear, so that others can plant them at home.",
};

/**
 * Fills the demo's page as an editor would have over the last weeks: every few days a story or two.
 */
export async function publishDemo(
  db: Database,
  demo: {
    readonly world: World;
    readonly served: Pick<ServedWorld, "originOf">;
    readonly now: Date;
  },
): Promise<void> {
  await saveSiteSettings(db, WORDS, { by: BY, now: demo.now });
  for (const telling of choose(demo.world, demo.now)) {
    const id = await writeCutting(db, {
      text: textOf(telling, demo.served),
      by: BY,
      now: telling.at,
    });
    await moveCutting(db, id, { to: "published", by: BY, now: telling.at });
  }
}

function choose(world: World, now: Date): readonly Telling[] {
  const before = now.getTime() - LEFT_FOR_THE_VISITOR_MS;
  const reports = world.tellings.filter(
    (telling) => telling.truth.role === "report" && telling.at.getTime() < before,
  );
  const english = reports.filter((telling) => telling.publisher.language === "en");
  const chosen = [...english, ...reports.filter((_, index) => index % 97 === 0)].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const step = Math.max(1, Math.floor(chosen.length / CUTTINGS));
  return chosen.filter((_, index) => index % step === 0);
}

function textOf(telling: Telling, served: Pick<ServedWorld, "originOf">): CuttingText {
  const { truth, publisher } = telling;
  const happening = truth.role === "noise" ? undefined : truth.happening;
  return {
    ...NOTHING_SAID,
    headline: telling.title,
    line: telling.line,
    link: linkOf(served.originOf(publisher), telling),
    credit: publisher.name,
    date: telling.at.toISOString().slice(0, 10),
    language: publisher.language,
    facets: {
      ...NO_FACETS,
      place: ["international"],
      ...(happening !== undefined && {
        kind: [happening.kind],
        service: [happening.service],
        theme: happening.themes,
      }),
    },
  };
}
