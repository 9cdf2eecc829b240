import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { AppError } from "../../../lib/app-error.ts";
import { isAtLeast } from "../../../model/role.ts";
import { decideStory } from "../../../desk/decide-story.ts";
import { draftCutting } from "../../../desk/draft-cutting.ts";
import { pickStory } from "../../../desk/pick-story.ts";
import { undoDecision } from "../../../desk/undo-decision.ts";
import { findStoryAmid, type StoryAmid } from "../../../storage/stories/find-story-amid.ts";
import { countStoriesAfter, type ListedStory } from "../../../storage/stories/stories.ts";
import { MOST_COUNTED } from "../../../storage/surroundings.ts";
import { readForm } from "../../http/read-form.ts";
import { noticeLine, type Notice } from "../../desk-views/notice-line.ts";
import { pileMenu } from "../../desk-views/pile-menu.ts";
import { quoteTitle } from "../../desk-views/quote-title.ts";
import { newerLine } from "../../desk-views/stories/story-list.ts";
import { openControls } from "../../desk-views/stories/story-pane.ts";
import { storyRow } from "../../desk-views/stories/story-row.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { deskPath } from "../desk-path.ts";
import { findHeir, findWantedStory } from "./find-wanted-story.ts";
import { keepNotice } from "../keep-notice.ts";
import { pileAddress, readPileAddress } from "./pile-address.ts";
import { requireRole } from "../people/require-session.ts";
import { sendMarkup } from "../send-markup.ts";

const MOST_PLACES = 1_000_000;
/** A tall screen has some thirty. */
const MOST_SHOWN = 100;

const DECISION = z.object({
  verdict: z.enum(["pick", "pass", "later"]),
  reason: z
    .string()
    .trim()
    .max(200, "A reason may have 200 characters. Nothing was changed: shorten it.")
    .optional(),
  back: z.string().optional(),
  place: z.coerce.number().int().min(1).max(MOST_PLACES).optional().catch(undefined),
  shown: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15})*$/)
    .transform((written) => written.split(",").slice(0, MOST_SHOWN).map(Number))
    .optional()
    .catch(undefined),
});

export function storyRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();

  routes.get("/new", async (context) => {
    const after = context.req.query("after") ?? "";
    if (!/^\d{1,15}$/.test(after))
      throw new AppError("invalid", "Say after which story, by its number.");
    const count = await countStoriesAfter(deps.db, Number(after), MOST_COUNTED);
    return sendMarkup(context, newerLine(count));
  });

  routes.get("/:id{[0-9]{1,15}}", async (context) => {
    const story = await findWantedStory(deps, Number(context.req.param("id")));
    return context.redirect(`/desk/${story.state}?open=${story.id}`);
  });

  routes.post("/:id{[0-9]{1,15}}/cuttings", (context) => writeAnother(context, deps));
  routes.put("/:id{[0-9]{1,15}}/decision", async (context) => {
    const read = await readForm(context, DECISION);
    if ("problems" in read)
      throw new AppError(
        "invalid",
        read.problems["reason"] ??
          "That is no decision that the desk knows, so nothing was changed. Open the list anew.",
      );
    const id = Number(context.req.param("id"));
    const after = await decide(context, deps, id, read.data);
    return answerDecision(context, deps, { id, after, back: read.data.back });
  });

  routes.delete("/:id{[0-9]{1,15}}/decision", async (context) => {
    const id = Number(context.req.param("id"));
    await undoDecision(deps.db, {
      storyId: id,
      by: context.get("session").userId,
      now: deps.now(),
    });
    const after = await findStoryAmid(deps.db, id);
    const back = (await context.req.formData()).get("back");
    return answerDecision(context, deps, {
      id,
      after,
      back: typeof back === "string" ? back : undefined,
      isUndone: true,
    });
  });
  return routes;
}

async function writeAnother(context: DeskContext, deps: DeskDeps): Promise<Response> {
  requireRole(context, "editor", "write cuttings");
  const id = await draftCutting(deps.db, {
    storyId: Number(context.req.param("id")),
    by: context.get("session").userId,
    now: deps.now(),
    isAnother: true,
  });
  return context.redirect(`/desk/cuttings/${id}`, 303);
}

/** Returns what the desk shows after it. */
async function decide(
  context: DeskContext,
  deps: DeskDeps,
  storyId: number,
  { verdict, reason = "", place, shown }: z.infer<typeof DECISION>,
): Promise<StoryAmid> {
  const { userId: by, name, role } = context.get("session");
  const decision = { storyId, by, now: deps.now(), place, shown };
  if (verdict === "pick" && isAtLeast(role, "editor"))
    return pickStory(deps.db, { ...decision, name });
  await decideStory(deps.db, { ...decision, verdict, reason: reason || undefined });
  return findStoryAmid(deps.db, storyId);
}

/** With script, the changed parts of the page; without, the list again with a sentence above it. */
async function answerDecision(
  context: DeskContext,
  deps: DeskDeps,
  done: {
    readonly id: number;
    readonly after: StoryAmid;
    readonly back: string | undefined;
    readonly isUndone?: boolean;
  },
): Promise<Response> {
  const { story = await findHeir(deps, done.id), surroundings } = done.after;
  const notice = noticeOf(
    story,
    done.isUndone === true,
    isAtLeast(context.get("session").role, "editor"),
  );
  if (context.req.header("hx-request") === undefined) {
    await keepNotice(context, deps, notice);
    return context.redirect(deskPath(done.back), 303);
  }
  const { settings, counts } = surroundings;
  const { pile, query } = readPileAddress(context.req.header("hx-current-url") ?? "");
  const back = pileAddress(pile, { ...query, open: undefined });
  const { role } = context.get("session");
  const mayEdit = isAtLeast(role, "editor");
  const row = storyRow({
    story,
    back,
    mayEdit,
    clock: { now: deps.now(), timeZone: settings.timeZone },
    openHref: pileAddress(pile, { ...query, open: story.id }),
    isOpen: query.open === story.id,
    vocabularies: deps.vocabularies,
    isSettled: story.state !== pile.state,
  });
  return sendMarkup(
    context,
    html`<hx-partial hx-target="#story-${story.id}" hx-swap="outerHTML">${row}</hx-partial>
<hx-partial hx-target="#decision-${story.id}" hx-swap="outerHTML">${openControls({ story, back, mayEdit })}</hx-partial>
<hx-partial hx-target="#piles" hx-swap="outerHTML">${pileMenu({ counts, current: pile.path, role })}</hx-partial>
<hx-partial hx-target="#notice" hx-swap="innerHTML">${noticeLine(notice)}</hx-partial>`,
  );
}

function noticeOf(story: ListedStory, isUndone: boolean, mayEdit: boolean): Notice {
  const title = quoteTitle(story.title);
  const link =
    story.cuttingId !== undefined && mayEdit
      ? { href: `/desk/cuttings/${story.cuttingId}`, words: "Edit its cutting", key: "e" }
      : undefined;
  if (isUndone) {
    const kept = story.cuttingId === undefined ? "" : " Its draft is kept.";
    return {
      tone: "done",
      words: `Taken back: ${title} is ${story.state === "inbox" ? "in the inbox" : story.state} again.${kept}`,
      link,
    };
  }
  if (story.state === "picked")
    return {
      tone: "done",
      words: `Picked: ${title}.${link === undefined ? "" : " A draft is waiting."}`,
      undo: story.id,
      link,
    };
  if (story.state === "later") return { tone: "done", words: `Put off: ${title}.`, undo: story.id };
  return {
    tone: "done",
    words: `Passed${story.decisionReason === undefined ? "" : ` (${story.decisionReason})`}: ${title}.`,
    undo: story.id,
  };
}
