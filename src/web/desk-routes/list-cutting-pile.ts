import { nameTerms } from "../../publish/name-terms.ts";
import { listCuttings } from "../../storage/cuttings.ts";
import { readSiteSettings } from "../../storage/site-settings.ts";
import { cuttingList } from "../desk-views/cutting-list.ts";
import type { CuttingPile } from "../desk-views/piles.ts";
import type { DeskContext, DeskDeps } from "./desk-deps.ts";
import { renderDesk } from "./render-desk.ts";

/** More than this is for the search to come; the newest are shown. */
const MOST_CUTTINGS = 300;

export async function listCuttingPile(
  context: DeskContext,
  deps: DeskDeps,
  pile: CuttingPile,
): Promise<Response> {
  const [cuttings, settings] = await Promise.all([
    listCuttings(deps.db, { states: [pile.state], most: MOST_CUTTINGS }),
    readSiteSettings(deps.db),
  ]);
  const nameTerm = nameTerms(deps.vocabularies, "en");
  const body = cuttingList({
    pile,
    cuttings,
    clock: { now: deps.now(), timeZone: settings.timeZone },
    nameKind: (id) => nameTerm("kind", id).name,
  });
  return renderDesk(context, deps, { title: pile.name, current: pile.path, body });
}
