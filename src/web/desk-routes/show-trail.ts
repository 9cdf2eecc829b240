import { z } from "zod";
import { listTrail } from "../../storage/people/trail.ts";
import { readSiteSettings } from "../../storage/site-settings.ts";
import { trailHref, trailPage } from "../desk-views/trail-page.ts";
import type { DeskContext, DeskDeps } from "./desk-deps.ts";
import { renderDesk } from "./render-desk.ts";
import { requireRole } from "./require-session.ts";

const EVENTS_A_PAGE = 50;

/** What is no number, or too long to be an id, is as good as absent. */
const QUERY = z.object({
  before: z.coerce.number().int().positive().optional().catch(undefined),
  who: z.string().min(1).max(200).optional().catch(undefined),
  about: z.string().min(1).max(200).optional().catch(undefined),
});

/** The audit trail, for administrators. */
export async function showTrail(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "administrator", "see who did what");
  const { before, who, about } = QUERY.parse(context.req.query());
  const [settings, found] = await Promise.all([
    readSiteSettings(deps.db),
    listTrail(deps.db, { before, by: who, about, most: EVENTS_A_PAGE + 1 }),
  ]);
  const events = found.slice(0, EVENTS_A_PAGE);
  const last = events.at(-1);
  const only = [
    who === undefined ? undefined : `what ${events[0]?.who ?? "nobody"} did`,
    about === undefined ? undefined : `what was done to ${about}`,
  ].filter((words) => words !== undefined);
  const body = trailPage({
    events,
    only: only.length === 0 ? undefined : only.join(", "),
    olderHref:
      found.length > EVENTS_A_PAGE && last !== undefined
        ? trailHref({ who, about, before: last.id })
        : undefined,
    newestHref: before === undefined ? undefined : trailHref({ who, about }),
    clock: { now: deps.now(), timeZone: settings.timeZone },
  });
  return renderDesk(context, deps, { title: "Trail", current: "trail", body });
}
