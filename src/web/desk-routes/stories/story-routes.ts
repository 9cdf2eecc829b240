import { Hono } from "hono";
import { z } from "zod";
import { AppError } from "../../../lib/app-error.ts";
import { STORY_STATES } from "../../../model/decision.ts";
import { isAtLeast } from "../../../model/role.ts";
import { type Decided, decideStory } from "../../../desk/decide-story.ts";
import { draftCutting } from "../../../desk/draft-cutting.ts";
import { pickStory } from "../../../desk/pick-story.ts";
import { undoDecision } from "../../../desk/undo-decision.ts";
import { findStoryAmid } from "../../../storage/stories/find-story-amid.ts";
import { countStoriesAfter } from "../../../storage/stories/stories.ts";
import { MOST_COUNTED } from "../../../storage/surroundings.ts";
import { readForm } from "../../http/read-form.ts";
import { newerLine } from "../../desk-views/stories/story-list.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { findWantedStory } from "./find-wanted-story.ts";
import { answerDecision } from "./answer-decision.ts";
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
  seen: z.enum(STORY_STATES).optional().catch(undefined),
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
    const { isOvertaken, ...after } = await decide(context, deps, id, read.data);
    const { back, verdict, reason = "" } = read.data;
    const overtaken = isOvertaken === true ? { verdict, reason } : undefined;
    return answerDecision(context, deps, { id, after, back, overtaken });
  });

  routes.delete("/:id{[0-9]{1,15}}/decision", async (context) => {
    const id = Number(context.req.param("id"));
    const form = await context.req.formData();
    await undoDecision(deps.db, {
      storyId: id,
      by: context.get("session").userId,
      now: deps.now(),
      seen: STORY_STATES.find((state) => state === form.get("seen")),
    });
    const after = await findStoryAmid(deps.db, id);
    const back = String(form.get("back") ?? "");
    return answerDecision(context, deps, { id, after, back, isUndone: true });
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
  { verdict, reason = "", seen, place, shown }: z.infer<typeof DECISION>,
): Promise<Decided> {
  const { userId: by, name, role } = context.get("session");
  const decision = { storyId, by, now: deps.now(), seen, place, shown };
  if (verdict === "pick" && isAtLeast(role, "editor"))
    return pickStory(deps.db, { ...decision, name });
  return decideStory(deps.db, { ...decision, verdict, reason: reason || undefined });
}
