import { AppError } from "../../../lib/app-error.ts";
import { zonedTime } from "../../../lib/zoned-time.ts";
import { moveCutting } from "../../../desk/move-cutting.ts";
import { rewriteCutting, writeCutting } from "../../../desk/write-cutting.ts";
import {
  CUTTING_STATES,
  type Cutting,
  type CuttingState,
  type CuttingText,
} from "../../../model/cutting.ts";
import { findCutting, listRevisions } from "../../../storage/cuttings/cuttings.ts";
import { aboutCutting, findFormSent, forgetWords } from "../../../storage/cuttings/kept-words.ts";
import { readSiteSettings } from "../../../storage/cuttings/site-settings.ts";
import type { CuttingFields } from "../../desk-views/cuttings/cutting-form.ts";
import { STATE_WORDS } from "../../desk-views/cuttings/state-words.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { requireRole } from "../people/require-session.ts";
import { readToken } from "./form-of-words.ts";
import { fieldsOfForm, fieldsOfText, readCuttingFields } from "./read-cutting-fields.ts";
import { readCorrection, readNote } from "./read-correction.ts";
import { rearrangeLinks } from "./rearrange-links.ts";
import { showCutting } from "./show-cutting.ts";

const FIRST_REVISION = 1;

/** A new cutting. The same form sent again is a revision of the cutting that it made. */
export async function saveNewCutting(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "editor", "write cuttings");
  const form = await context.req.formData();
  const token = readToken(form.get("token"));
  const sent = token === undefined ? undefined : await findFormSent(deps.db, token);
  if (sent !== undefined) return writeAgain(context, deps, { id: sent, form });
  checkMay(context, "draft", stateWanted(form));
  const fields = fieldsOfForm(form);
  const rearranged = rearrangeLinks(fields, form.get("links"));
  if (rearranged !== undefined)
    return showCutting(context, deps, {
      cutting: undefined,
      token,
      fields: rearranged,
      isRearranged: true,
    });
  const read = readCuttingFields(fields, deps.vocabularies);
  if ("problems" in read)
    return showCutting(context, deps, {
      cutting: undefined,
      token,
      fields,
      problems: read.problems,
      status: 422,
    });
  const by = context.get("session").userId;
  const id = await writeCutting(deps.db, { text: read.text, token, by, now: deps.now() }).catch(
    async (error: unknown) => {
      const other = token === undefined ? undefined : await findFormSent(deps.db, token);
      if (other !== undefined) return other;
      throw error;
    },
  );
  return goOn(context, deps, { id, form, fields });
}

/** As if the form had been that of the cutting, unless somebody else had it in hands since. */
async function writeAgain(
  context: DeskContext,
  deps: DeskDeps,
  { id, form }: { readonly id: number; readonly form: FormData },
): Promise<Response> {
  const cutting = await mustFind(deps, id);
  const revisions = await listRevisions(deps.db, id, cutting.revision);
  const isOwn = revisions.every(({ by }) => by === context.get("session").userId);
  return rewriteFrom(context, deps, {
    cutting,
    form,
    fromRevision: isOwn ? cutting.revision : FIRST_REVISION,
  });
}

export async function saveCutting(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "editor", "write cuttings");
  const cutting = await findWanted(deps, context);
  const form = await context.req.formData();
  return rewriteFrom(context, deps, { cutting, form, fromRevision: readRevision(form) });
}

async function rewriteFrom(
  context: DeskContext,
  deps: DeskDeps,
  {
    cutting,
    form,
    fromRevision,
  }: { readonly cutting: Cutting; readonly form: FormData; readonly fromRevision: number },
): Promise<Response> {
  checkMay(context, cutting.state, stateWanted(form));
  const fields = fieldsOfForm(form);
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
  const saved = await save(context, deps, { cutting, text: read.text, fromRevision, form });
  if (!saved)
    return showCutting(context, deps, {
      cutting: await mustFind(deps, cutting.id),
      fields,
      isConflict: true,
      status: 409,
    });
  return goOn(context, deps, { id: cutting.id, form, fields });
}

/** Saves words that are new. False where somebody else saved since that revision. */
async function save(
  context: DeskContext,
  { db, now }: DeskDeps,
  {
    cutting,
    text,
    fromRevision,
    form,
  }: {
    readonly cutting: Cutting;
    readonly text: CuttingText;
    readonly fromRevision: number;
    readonly form: FormData;
  },
): Promise<boolean> {
  const { id, revision, attention } = cutting;
  const by = context.get("session").userId;
  // A button that only moves the cutting makes no revision of its own; a look at what needs
  // attention does.
  const hasSameWords = sameWords(cutting, text);
  const told = readCorrection(form, cutting, { isSame: hasSameWords });
  const isSame = hasSameWords && revision === fromRevision && attention === undefined;
  if (isSame && told === undefined) {
    await forgetWords(db, { by, about: aboutCutting(id) });
    return true;
  }
  return rewriteCutting(db, id, { text, fromRevision, told, by, now: now() }).then(
    () => true,
    refused,
  );
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
    withdrawal: to === "withdrawn" ? readNote(form, "withdrawal") : undefined,
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

export function findWanted(deps: DeskDeps, context: DeskContext): Promise<Cutting> {
  return mustFind(deps, Number(context.req.param("id")));
}

async function mustFind(deps: DeskDeps, id: number): Promise<Cutting> {
  const cutting = await findCutting(deps.db, id);
  if (cutting === undefined)
    throw new AppError("not_found", "That cutting is not there. Nothing was changed.");
  return cutting;
}
