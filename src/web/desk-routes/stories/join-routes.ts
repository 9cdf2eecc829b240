import { Hono } from "hono";
import { z } from "zod";
import { AppError } from "../../../lib/app-error.ts";
import { mergeStories, splitStory, undoJoin } from "../../../desk/stories/merge-stories.ts";
import type { HandJoin } from "../../../storage/stories/hand-joins.ts";
import { findStory, type ListedStory } from "../../../storage/stories/stories.ts";
import { quoteTitle } from "../../desk-views/quote-title.ts";
import type { Notice } from "../../desk-views/notice-line.ts";
import { readForm } from "../../http/read-form.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { findWantedStory } from "./find-wanted-story.ts";
import { pileAddress, readPileAddress } from "./pile-address.ts";

const ID = z.coerce.number().int().positive();
const MERGE = z.object({ into: ID, back: z.string().optional() });
const SPLIT = z.object({ item: ID, back: z.string().optional() });
const UNDO = z.object({ back: z.string().optional() });

/** What belongs together, by a person's word: each leads back to the list, with the way back above. */
export function joinRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  const handOf = (context: DeskContext) => ({
    by: context.get("session").userId,
    now: deps.now(),
  });

  routes.post("/:id{[0-9]{1,15}}/merge", async (context) => {
    const { into, back } = await readOrRefuse(context, MERGE);
    const gone = await findWantedStory(deps, Number(context.req.param("id")));
    const open = await findWantedStory(deps, into);
    const done = await mergeStories(deps.db, { from: gone.id, to: open.id }, handOf(context));
    const words = `Merged: ${quoteTitle(gone.title)} is part of ${quoteTitle(open.title)} now.`;
    return answer(context, deps, { done, back, openId: open.id, words });
  });

  routes.post("/:id{[0-9]{1,15}}/split", async (context) => {
    const { item, back } = await readOrRefuse(context, SPLIT);
    const from = Number(context.req.param("id"));
    const done = await splitStory(deps.db, { itemId: item, from }, handOf(context));
    const own = await mustFind(deps, done.to);
    const words = `Split off: ${quoteTitle(own.title)} is a story of its own now.`;
    return answer(context, deps, { done, back, openId: from, words });
  });

  routes.delete("/:id{[0-9]{1,15}}/joins/:join{[0-9]{1,15}}", async (context) => {
    const { back } = await readOrRefuse(context, UNDO);
    const done = await undoJoin(deps.db, Number(context.req.param("join")), handOf(context));
    const story = await mustFind(deps, done.to);
    const words = `Taken back: ${quoteTitle(story.title)} stands as it did.`;
    return answer(context, deps, { done, back, openId: done.to, words, isUndone: true });
  });
  return routes;
}

async function readOrRefuse<T>(context: DeskContext, shape: z.ZodType<T>): Promise<T> {
  const read = await readForm(context, shape);
  if (!("problems" in read)) return read.data;
  throw new AppError(
    "invalid",
    "Open the story that is to keep the other, then say which joins it. Nothing was changed.",
  );
}

async function mustFind(deps: DeskDeps, id: number): Promise<ListedStory> {
  const story = await findStory(deps.db, id);
  if (story === undefined) throw new Error(`story ${id} was joined by hand and is not there`);
  return story;
}

/** The list and the open story change both, so the page is made anew. */
async function answer(
  context: DeskContext,
  deps: DeskDeps,
  {
    done,
    back,
    openId,
    words,
    isUndone = false,
  }: {
    readonly done: HandJoin;
    readonly back: string | undefined;
    readonly openId: number;
    readonly words: string;
    readonly isUndone?: boolean;
  },
): Promise<Response> {
  const undoAt = isUndone ? undefined : `/desk/stories/${done.to}/joins/${done.joinId}`;
  const notice: Notice = { tone: "done", words, undoAt };
  await keepNotice(context, deps, notice);
  const { pile, query } = readPileAddress(new URL(back ?? "", context.req.url).href);
  return context.redirect(pileAddress(pile, { ...query, open: openId }), 303);
}
