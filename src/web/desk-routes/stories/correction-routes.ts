import { Hono } from "hono";
import { z } from "zod";
import { correctStory, undoCorrection } from "../../../desk/stories/correct-story.ts";
import { AppError } from "../../../lib/app-error.ts";
import { readTerm } from "../../../model/correction.ts";
import { findTermName } from "../../../model/facet.ts";
import { quoteTitle } from "../../desk-views/quote-title.ts";
import { readForm } from "../../http/read-form.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { findWantedStory } from "./find-wanted-story.ts";
import { pileAddress, readPileAddress } from "./pile-address.ts";

const CORRECTION = z.object({
  /** As "place:fr". */
  term: z.string().max(100),
  holds: z.enum(["yes", "no"]),
  back: z.string().optional(),
});
const UNDO = z.object({ back: z.string().optional() });

/** What a story is about, by an editor's word: each leads back to the open story. */
export function correctionRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();

  routes.post("/:id{[0-9]{1,15}}/corrections", async (context) => {
    const read = await readForm(context, CORRECTION);
    if ("problems" in read)
      throw new AppError("invalid", "Say what is wrong or right of it. Nothing was changed.");
    const { term, holds, back } = read.data;
    const story = await findWantedStory(deps, Number(context.req.param("id")));
    const by = context.get("session").userId;
    const said = { storyId: story.id, term, holds: holds === "yes", by, now: deps.now() };
    await correctStory(deps.db, said, deps.vocabularies);
    const name = nameOf(term, deps);
    const words = said.holds
      ? `Corrected: ${quoteTitle(story.title)} is filed under ${name}.`
      : `Corrected: ${quoteTitle(story.title)} is not filed under ${name}.`;
    return answer(context, deps, { words, back, openId: story.id });
  });

  routes.delete("/:id{[0-9]{1,15}}/corrections/:correction{[0-9]{1,15}}", async (context) => {
    const read = await readForm(context, UNDO);
    const by = context.get("session").userId;
    const id = Number(context.req.param("correction"));
    const storyId = await undoCorrection(deps.db, { id, by, now: deps.now() });
    const words = "Taken back: the story is filed as it was.";
    const back = "data" in read ? read.data.back : undefined;
    return answer(context, deps, { words, back, openId: storyId });
  });
  return routes;
}

function nameOf(term: string, { vocabularies }: DeskDeps): string {
  const named = readTerm(term);
  const found = named && vocabularies[named.facet].find(({ id }) => id === named.value);
  return found === undefined ? term : findTermName(found, "en");
}

async function answer(
  context: DeskContext,
  deps: DeskDeps,
  {
    words,
    back,
    openId,
  }: { readonly words: string; readonly back: string | undefined; readonly openId: number },
): Promise<Response> {
  await keepNotice(context, deps, { tone: "done", words });
  const { pile, query } = readPileAddress(new URL(back ?? "", context.req.url).href);
  return context.redirect(pileAddress(pile, { ...query, open: openId }), 303);
}
