import { Hono } from "hono";
import { html } from "hono/html";
import { randomUUID } from "node:crypto";
import { localTime } from "../../../lib/zoned-time.ts";
import { notSaidBySource } from "../../../desk/not-said-by-source.ts";
import { NO_FACETS } from "../../../model/facet.ts";
import { isAtLeast } from "../../../model/role.ts";
import {
  aboutCutting,
  aboutForm,
  forgetWords,
  findKeptWords,
  keepWords,
  type KeptWords,
  listUnsavedForms,
} from "../../../storage/cuttings/kept-words.ts";
import { readSiteSettings } from "../../../storage/cuttings/site-settings.ts";
import { findCutting } from "../../../storage/cuttings/cuttings.ts";
import { groundingNotice } from "../../desk-views/cuttings/grounding-notice.ts";
import { earlierNotice } from "../../desk-views/cuttings/earlier-notice.ts";
import type { CuttingFields } from "../../desk-views/cuttings/cutting-form.ts";
import { missingNotice } from "../../desk-views/cuttings/missing-notice.ts";
import { keptLine } from "../../desk-views/cuttings/kept-notice.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { requireRole } from "../people/require-session.ts";
import { sendMarkup } from "../send-markup.ts";
import { formOf, readToken } from "./form-of-words.ts";
import { fieldsOfForm, fieldsOfText } from "./read-cutting-fields.ts";
import { findWanted, saveCutting, saveNewCutting } from "./save-cutting.ts";
import { listEarlier, showCutting, showPreview } from "./show-cutting.ts";

/** More than one is rare, and an older one is found once this is dealt with. */
const UNSAVED_SHOWN = 3;

export function cuttingRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();

  routes.get("/new", (context) => showNew(context, deps));
  routes.put("/preview", async (context) => {
    const form = await context.req.formData();
    const fields = fieldsOfForm(form);
    const of = context.req.query("of") ?? "";
    const cuttingId = /^\d{1,15}$/.test(of) ? Number(of) : undefined;
    const cutting = cuttingId === undefined ? undefined : await findCutting(deps.db, cuttingId);
    const [settings, earlier, strange, keptAt] = await Promise.all([
      readSiteSettings(deps.db),
      listEarlier(deps, fields, cuttingId),
      notSaidBySource(deps.db, cutting?.storyId, fields),
      keep(context, deps, { form, cuttingId }),
    ]);
    const clock = { now: deps.now(), timeZone: settings.timeZone };
    return sendMarkup(
      context,
      html`${showPreview(deps, settings, fields)}<hx-partial hx-target="#earlier" hx-swap="innerHTML">${earlierNotice(earlier)}</hx-partial><hx-partial hx-target="#grounding" hx-swap="innerHTML">${groundingNotice(strange)}</hx-partial>
<hx-partial hx-target="#missing" hx-swap="innerHTML">${missingNotice(fields)}</hx-partial>
<hx-partial hx-target="#kept" hx-swap="innerHTML">${keptAt !== undefined && keptLine(keptAt, clock)}</hx-partial>`,
    );
  });

  routes.post("/", (context) => saveNewCutting(context, deps));

  routes.get("/:id{[0-9]{1,15}}", async (context) => {
    const cutting = await findWanted(deps, context);
    const by = context.get("session").userId;
    const kept = await findKeptWords(deps.db, { by, about: aboutCutting(cutting.id) });
    if (kept === undefined)
      return showCutting(context, deps, { cutting, fields: fieldsOfText(cutting) });
    return showCutting(context, deps, {
      cutting,
      fields: fieldsOfForm(formOf(kept.fields)),
      revision: kept.revision,
      kept,
    });
  });

  routes.put("/:id{[0-9]{1,15}}", (context) => saveCutting(context, deps));

  routes.delete("/words", async (context) => {
    const about = String((await context.req.formData()).get("about") ?? "");
    await forgetWords(deps.db, { by: context.get("session").userId, about });
    const id = /^cutting (\d{1,15})$/.exec(about)?.[1];
    return context.redirect(`/desk/cuttings/${id ?? "new"}`, 303);
  });
  return routes;
}

/** An empty form, or one with words that were never saved. */
async function showNew(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "editor", "write cuttings");
  const by = context.get("session").userId;
  const asked = readToken(context.req.query("form"));
  if (asked !== undefined) {
    const kept = await findKeptWords(deps.db, { by, about: aboutForm(asked) });
    if (kept !== undefined)
      return showCutting(context, deps, {
        cutting: undefined,
        fields: fieldsOfForm(formOf(kept.fields)),
        token: asked,
        kept,
      });
  }
  const [{ timeZone }, unsaved] = await Promise.all([
    readSiteSettings(deps.db),
    listUnsavedForms(deps.db, { by, most: UNSAVED_SHOWN }),
  ]);
  const today = localTime(deps.now(), timeZone).slice(0, "YYYY-MM-DD".length);
  return showCutting(context, deps, {
    cutting: undefined,
    fields: { ...NOTHING_WRITTEN, date: today },
    token: randomUUID(),
    unsaved,
  });
}

/** What stands in the form while it is written, so that nothing is lost that was not saved. */
async function keep(
  context: DeskContext,
  deps: DeskDeps,
  { form, cuttingId }: { readonly form: FormData; readonly cuttingId: number | undefined },
): Promise<KeptWords["at"] | undefined> {
  const { userId: by, role } = context.get("session");
  const token = readToken(form.get("token"));
  const about = cuttingId !== undefined ? aboutCutting(cuttingId) : token && aboutForm(token);
  const revision = /^\d{1,9}$/.exec(String(form.get("revision") ?? "0"))?.[0];
  if (about === undefined || revision === undefined || !isAtLeast(role, "editor")) return undefined;
  const fields = [...form].map(([name, value]) => [name, String(value)] as const);
  const at = deps.now();
  await keepWords(deps.db, { by, about }, { revision: Number(revision), fields, at });
  return at;
}

const NOTHING_WRITTEN: CuttingFields = {
  headline: "",
  line: "",
  link: "",
  credit: "",
  date: "",
  startsOn: "",
  endsOn: "",
  deadline: "",
  language: "en",
  furtherLinks: [],
  facets: NO_FACETS,
};
