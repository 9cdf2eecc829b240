import { Hono } from "hono";
import { reportSources } from "../../../desk/report-sources.ts";
import { removeControls } from "../../../lib/remove-controls.ts";
import { writeSourceReport } from "../../../publish/lists/write-source-report.ts";
import { checkPage } from "../../desk-views/sources/check-page.ts";
import type { DeskDeps, DeskEnv } from "../desk-deps.ts";
import { renderDesk } from "../render-desk.ts";
import { surroundingsOf } from "../surroundings-of.ts";

/** How the sources are, as a page and as a table to send on. */
export function checkRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  routes.get("/check", async (context) => {
    const [report, { settings }] = await Promise.all([
      reportSources(deps.db),
      surroundingsOf(context, deps),
    ]);
    const clock = { now: deps.now(), timeZone: settings.timeZone };
    const body = checkPage({ report, clock });
    return renderDesk(context, deps, { title: "Check — Sources", current: "sources", body });
  });
  routes.get("/check.csv", async (context) =>
    context.body(removeControls(writeSourceReport(await reportSources(deps.db))), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="sources.csv"',
    }),
  );
  return routes;
}
