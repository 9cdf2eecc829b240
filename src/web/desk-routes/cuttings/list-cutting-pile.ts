import { nameTerms } from "../../../publish/name-terms.ts";
import { listCuttings } from "../../../storage/cuttings/cutting-lists.ts";
import { cuttingList } from "../../desk-views/cuttings/cutting-list.ts";
import type { CuttingPile } from "../../desk-views/piles.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { renderDesk } from "../render-desk.ts";
import { surroundingsOf } from "../surroundings-of.ts";

const CUTTINGS_A_PAGE = 100;

export async function listCuttingPile(
  context: DeskContext,
  deps: DeskDeps,
  pile: CuttingPile,
): Promise<Response> {
  const after = readAfter(context.req.query("after"));
  const [found, { settings }] = await Promise.all([
    listCuttings(deps.db, { states: [pile.state], after, most: CUTTINGS_A_PAGE + 1 }),
    surroundingsOf(context, deps),
  ]);
  const cuttings = found.slice(0, CUTTINGS_A_PAGE);
  const last = found.length > CUTTINGS_A_PAGE ? cuttings.at(-1) : undefined;
  const nameTerm = nameTerms(deps.vocabularies, "en");
  const body = cuttingList({
    pile,
    cuttings,
    clock: { now: deps.now(), timeZone: settings.timeZone },
    nameKind: (id) => nameTerm("kind", id).name,
    olderHref: last && `/desk/${pile.path}?after=${last.id}`,
    newestHref: after === undefined ? undefined : `/desk/${pile.path}`,
  });
  return renderDesk(context, deps, { title: pile.name, current: pile.path, body });
}

/** The number of the cutting that the page before ended with; what is no number is as good as absent. */
function readAfter(written: string | undefined): number | undefined {
  return /^\d{1,15}$/.test(written ?? "") ? Number(written) : undefined;
}
