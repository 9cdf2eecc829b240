import { Hono } from "hono";
import { html } from "hono/html";
import { AppError } from "../../../lib/app-error.ts";
import { localTime, zonedTime } from "../../../lib/zoned-time.ts";
import { moveCutting } from "../../../desk/move-cutting.ts";
import { notSaidBySource } from "../../../desk/not-said-by-source.ts";
import { rewriteCutting, writeCutting } from "../../../desk/write-cutting.ts";
import {
  CUTTING_STATES,
  type Cutting,
  type CuttingState,
  type CuttingText,
} from "../../../model/cutting.ts";
import { NO_FACETS } from "../../../model/facet.ts";
import { findCutting } from "../../../storage/cuttings/cuttings.ts";
import { readSiteSettings } from "../../../storage/cuttings/site-settings.ts";
import { STATE_WORDS } from "../../desk-views/cuttings/state-words.ts";
import { groundingNotice } from "../../desk-views/cuttings/grounding-notice.ts";
import { earlierNotice } from "../../desk-views/cuttings/earlier-notice.ts";
import type { CuttingFields } from "../../desk-views/cuttings/cutting-form.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { fieldsOfForm, fieldsOfText, readCuttingFields } from "./read-cutting-fields.ts";
import { requireRole } from "../people/require-session.ts";
import { sendMarkup } from "../send-markup.ts";
import { rearrangeLinks } from "./rearrange-links.ts";
import { listEarlier, showCutting, showPreview } from "./show-cutting.ts";

export function cuttingRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();

  routes.get("/new", async (context) => {
    requireRole(context, "editor", "write cuttings");
    const { timeZone } = await readSiteSettings(deps.db);
    const today = localTime(deps.now(), timeZone).slice(0, "YYYY-MM-DD".length);
    return showCutting(context, deps, {
      cutting: undefined,
      fields: { ...NOTHING_WRITTEN, date: today },
    });
  });

  routes.put("/preview", async (context) => {
    const fields = fieldsOfForm(await context.req.formData());
    const of = context.req.query("of") ?? "";
    const id = /^\d{1,15}$/.test(of) ? Number(of) : undefined;
    const cutting = id === undefined ? undefined : await findCutting(deps.db, id);
    const [settings, earlier, strange] = await Promise.all([
      readSiteSettings(deps.db),
      listEarlier(deps, fields, id),
      notSaidBySource(deps.db, cutting?.storyId, fields),
    ]);
    return sendMarkup(
      context,
      html`${showPreview(deps, settings, fields)}<hx-partial hx-target="#earlier" hx-swap="innerHTML">${earlierNotice(earlier)}</hx-partial><hx-partial hx-target="#grounding" hx-swap="innerHTML">${groundingNotice(strange)}</hx-partial>`,
    );
  });

  routes.post("/", (context) => write(context, deps));

  routes.get("/:id{[0-9]{1,15}}", async (context) => {
    const cutting = await findWanted(deps, context);
    return showCutting(context, deps, { cutting, fields: fieldsOfText(cutting) });
  });

  routes.put("/:id{[0-9]{1,15}}", (context) => rewrite(context, deps));
  return routes;
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

async function write(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "editor", "write cuttings");
  const form = await context.req.formData();
  checkMay(context, "draft", stateWanted(form));
  const fields = fieldsOfForm(form);
  const rearranged = rearrangeLinks(fields, form.get("links"));
  if (rearranged !== undefined)
    return showCutting(context, deps, {
      cutting: undefined,
      fields: rearranged,
      isRearranged: true,
    });
  const read = readCuttingFields(fields, deps.vocabularies);
  if ("problems" in read)
    return showCutting(context, deps, {
      cutting: undefined,
      fields,
      problems: read.problems,
      status: 422,
    });
  const id = await writeCutting(deps.db, {
    text: read.text,
    by: context.get("session").userId,
    now: deps.now(),
  });
  return goOn(context, deps, { id, form, fields });
}

async function rewrite(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "editor", "write cuttings");
  const cutting = await findWanted(deps, context);
  const form = await context.req.formData();
  checkMay(context, cutting.state, stateWanted(form));
  const fields = fieldsOfForm(form);
  const fromRevision = readRevision(form);
  const rearranged = rearrangeLinks(fields, form.get("links"));
  if (rearranged !== undefined)
    return showCutting(context, deps, {
      cutting,
      fields: rearranged,
      revision: fromRevision,
      isRearranged: true,
    });
  const read = readCuttingFields(fields, deps.vocabularies);
  if ("problems" in read)
    return showCutting(context, deps, {
      cutting,
      fields,
      problems: read.problems,
      revision: fromRevision,
      status: 422,
    });

  // A button that only moves the cutting makes no revision of its own; a look at what needs
  // attention does.
  const isSame =
    sameWords(cutting, read.text) &&
    cutting.revision === fromRevision &&
    cutting.attention === undefined;
  if (!isSame) {
    const saved = await rewriteCutting(deps.db, cutting.id, {
      text: read.text,
      fromRevision,
      by: context.get("session").userId,
      now: deps.now(),
    }).then(() => true, refused);
    if (!saved)
      return showCutting(context, deps, {
        cutting: await findWanted(deps, context),
        fields,
        isConflict: true,
        status: 409,
      });
  }
  return goOn(context, deps, { id: cutting.id, form, fields });
}

function readRevision(form: FormData): number {
  const written = String(form.get("revision") ?? "");
  if (!/^[1-9]\d{0,8}$/.test(written))
    throw new AppError(
      "invalid",
      "The form does not say which revision its words began from, so nothing was saved. Open the cutting anew and put them there.",
    );
  return Number(written);
}

/** Somebody else was first: no error, but the other page to show. */
function refused(error: unknown): false {
  if (error instanceof AppError && error.code === "conflict") return false;
  throw error;
}

type Saved = { readonly id: number; readonly form: FormData; readonly fields: CuttingFields };

/** After the words are safe: what the pressed button asks for besides. */
async function goOn(
  context: DeskContext,
  deps: DeskDeps,
  { id, form, fields }: Saved,
): Promise<Response> {
  const to = stateWanted(form);
  if (to === undefined) {
    await keepNotice(context, deps, { tone: "done", words: "Saved." });
    return context.redirect(`/desk/cuttings/${id}`, 303);
  }
  const { timeZone } = await readSiteSettings(deps.db);
  const scheduledFor =
    to === "scheduled" ? zonedTime(String(form.get("scheduledFor") ?? ""), timeZone) : undefined;
  if (to === "scheduled" && (scheduledFor === undefined || scheduledFor <= deps.now())) {
    const scheduleProblem =
      "The words are saved. Give a day and time that lie ahead to schedule them.";
    return showCutting(context, deps, {
      cutting: await findCutting(deps.db, id),
      fields,
      scheduleProblem,
      status: 422,
    });
  }
  await moveCutting(deps.db, id, {
    to,
    scheduledFor,
    by: context.get("session").userId,
    now: deps.now(),
  });
  const moved = await findCutting(deps.db, id);
  const link =
    to === "published" && moved !== undefined
      ? { href: `/${moved.slug}`, words: "See it on the page" }
      : undefined;
  await keepNotice(context, deps, {
    tone: "done",
    words: `Saved. The cutting is now: ${STATE_WORDS[to].toLowerCase()}.`,
    link,
  });
  return context.redirect(`/desk/cuttings/${id}`, 303);
}

/** Before anything is saved: what is public, or about to be, is a publisher's. */
function checkMay(context: DeskContext, from: CuttingState, to: CuttingState | undefined): void {
  if (isPublic(from) || (to !== undefined && isPublic(to)))
    requireRole(context, "publisher", "change what is public or about to be");
}

function stateWanted(form: FormData): CuttingState | undefined {
  return CUTTING_STATES.find((state) => state === form.get("wanted"));
}

/** Whether readers see it, or will without anybody doing more. */
function isPublic(state: CuttingState): boolean {
  return state === "published" || state === "scheduled";
}

function sameWords(cutting: Cutting, text: CuttingText): boolean {
  return JSON.stringify(fieldsOfText(cutting)) === JSON.stringify(fieldsOfText(text));
}

async function findWanted(deps: DeskDeps, context: DeskContext): Promise<Cutting> {
  const cutting = await findCutting(deps.db, Number(context.req.param("id")));
  if (cutting === undefined)
    throw new AppError("not_found", "That cutting is not there. Nothing was changed.");
  return cutting;
}
