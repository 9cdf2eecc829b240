import { html } from "hono/html";
import { undoLast } from "../../../desk/stories/undo-last.ts";
import { findStoryAmid } from "../../../storage/stories/find-story-amid.ts";
import { noticeLine, type Notice } from "../../desk-views/notice-line.ts";
import { quoteTitle } from "../../desk-views/quote-title.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { deskPath } from "../desk-path.ts";
import { keepNotice } from "../keep-notice.ts";
import { sendMarkup } from "../send-markup.ts";
import { answerDecision } from "./answer-decision.ts";
import { findWantedStory } from "./find-wanted-story.ts";
import { pileAddress, readPileAddress } from "./pile-address.ts";

const NOTHING_LEFT: Notice = {
  tone: "done",
  words: "Nothing left to undo: you decided nothing else in the last day.",
};

/** Takes back what the person did last, whatever page they press it on. */
export async function undoLastDeed(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const back = pageBefore(context);
  const by = context.get("session").userId;
  const undone = await undoLast(deps.db, { by, now: deps.now() });
  if (undone === undefined) return sayNothingLeft(context, deps, back);
  const { sort, storyId: id } = undone;
  if (sort === "decision") {
    const after = await findStoryAmid(deps.db, id);
    return answerDecision(context, deps, { id, after, back, isUndone: true });
  }
  const story = await findWantedStory(deps, id);
  const words = `Taken back: ${quoteTitle(story.title)} stands as it did.`;
  await keepNotice(context, deps, { tone: "done", words });
  const { pile, query } = readPileAddress(new URL(back, context.req.url).href);
  return leadOn(context, pileAddress(pile, { ...query, open: story.id }));
}

async function sayNothingLeft(
  context: DeskContext,
  deps: DeskDeps,
  back: string,
): Promise<Response> {
  if (context.req.header("hx-request") !== undefined)
    return sendMarkup(
      context,
      html`<hx-partial hx-target="#notice" hx-swap="innerHTML">${noticeLine(NOTHING_LEFT)}</hx-partial>`,
    );
  await keepNotice(context, deps, NOTHING_LEFT);
  return context.redirect(back, 303);
}

/** The list and the open story change both, so the page is made anew. */
function leadOn(context: DeskContext, to: string): Response {
  if (context.req.header("hx-request") === undefined) return context.redirect(to, 303);
  return context.body(null, 200, { "hx-redirect": to });
}

/** The page of the desk that it was pressed on. */
function pageBefore(context: DeskContext): string {
  const page = URL.parse(
    context.req.header("hx-current-url") ?? context.req.header("referer") ?? "",
  );
  return deskPath(page === null ? undefined : page.pathname + page.search);
}
