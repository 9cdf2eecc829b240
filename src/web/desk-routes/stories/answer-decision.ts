import { html } from "hono/html";
import type { Verdict } from "../../../model/decision.ts";
import { isAtLeast } from "../../../model/role.ts";
import type { StoryAmid } from "../../../storage/stories/find-story-amid.ts";
import type { ListedStory } from "../../../storage/stories/stories.ts";
import { noticeLine, type Notice } from "../../desk-views/notice-line.ts";
import { pileMenu } from "../../desk-views/pile-menu.ts";
import { quoteTitle } from "../../desk-views/quote-title.ts";
import { openControls } from "../../desk-views/stories/story-pane.ts";
import { storyRow } from "../../desk-views/stories/story-row.ts";
import { agoWords, type Clock } from "../../desk-views/time-ago.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { deskPath } from "../desk-path.ts";
import { keepNotice } from "../keep-notice.ts";
import { sendMarkup } from "../send-markup.ts";
import { findHeir } from "./find-wanted-story.ts";
import { pileAddress, readPileAddress } from "./pile-address.ts";

export type DoneDecision = {
  readonly id: number;
  readonly after: StoryAmid;
  /** Where to go on without script. */
  readonly back: string | undefined;
  readonly isUndone?: boolean;
  /** What was wanted, where somebody else decided otherwise first. */
  readonly overtaken?:
    | { readonly verdict: Exclude<Verdict, "undo">; readonly reason: string }
    | undefined;
};

/** With script, the changed parts of the page; without, the list again with a sentence above it. */
export async function answerDecision(
  context: DeskContext,
  deps: DeskDeps,
  done: DoneDecision,
): Promise<Response> {
  const { story = await findHeir(deps, done.id), surroundings } = done.after;
  const { settings, counts } = surroundings;
  const { role, name } = context.get("session");
  const clock = { now: deps.now(), timeZone: settings.timeZone };
  const mayEdit = isAtLeast(role, "editor");
  const isOthers = story.decidedBy !== undefined && story.decidedBy !== name;
  const notice =
    done.overtaken === undefined
      ? noticeOf(story, { isUndone: done.isUndone === true, mayEdit, isOthers })
      : overtakenNotice(story, done.overtaken, clock);
  if (context.req.header("hx-request") === undefined) {
    await keepNotice(context, deps, notice);
    return context.redirect(deskPath(done.back), 303);
  }
  const { pile, query } = readPileAddress(context.req.header("hx-current-url") ?? "");
  const back = pileAddress(pile, { ...query, open: undefined });
  const row = storyRow({
    story,
    back,
    mayEdit,
    clock,
    openHref: pileAddress(pile, { ...query, open: story.id }),
    isOpen: query.open === story.id,
    vocabularies: deps.vocabularies,
    isSettled: story.state !== pile.state,
    settledBy: isOthers ? story.decidedBy : undefined,
  });
  context.header("x-story", String(story.id));
  return sendMarkup(
    context,
    html`<hx-partial hx-target="#story-${story.id}" hx-swap="outerHTML">${row}</hx-partial>
<hx-partial hx-target="#decision-${story.id}" hx-swap="outerHTML">${openControls({ story, back, mayEdit })}</hx-partial>
<hx-partial hx-target="#piles" hx-swap="outerHTML">${pileMenu({ counts, current: pile.path, role })}</hx-partial>
<hx-partial hx-target="#notice" hx-swap="innerHTML">${noticeLine(notice)}</hx-partial>`,
    done.overtaken === undefined ? 200 : 409,
  );
}

const DECIDED = { picked: "picked", passed: "passed", later: "put off" } as const;
const WANTED = { pick: "Pick", pass: "Pass", later: "Put off" } as const;

/** Both verdicts, who gave the other, and the way to insist. */
function overtakenNotice(
  story: ListedStory,
  { verdict, reason }: NonNullable<DoneDecision["overtaken"]>,
  clock: Clock,
): Notice {
  const { id, state, decidedBy = "A colleague", decidedAt, title } = story;
  const when = decidedAt === undefined ? "meanwhile" : agoWords(decidedAt, clock);
  const what =
    state === "inbox"
      ? "A colleague put this back meanwhile"
      : `${decidedBy} ${DECIDED[state]} this ${when}`;
  return {
    tone: "problem",
    words: `${what}, so yours was not done: ${quoteTitle(title)}.`,
    again: {
      storyId: id,
      seen: state,
      verdict,
      reason,
      words: `${WANTED[verdict]} it all the same`,
    },
    link: { href: `/desk/stories/${id}`, words: "Look" },
  };
}

function noticeOf(
  story: ListedStory,
  {
    isUndone,
    mayEdit,
    isOthers,
  }: { readonly isUndone: boolean; readonly mayEdit: boolean; readonly isOthers: boolean },
): Notice {
  const title = quoteTitle(story.title);
  const link =
    story.cuttingId !== undefined && mayEdit
      ? { href: `/desk/cuttings/${story.cuttingId}`, words: "Edit its cutting", key: "e" }
      : undefined;
  if (isUndone) {
    const kept = story.cuttingId === undefined ? "" : " What was written of it is kept.";
    return {
      tone: "done",
      words: `Taken back: ${title} is ${story.state === "inbox" ? "in the inbox" : story.state} again.${kept}`,
      link,
    };
  }
  const undo = isOthers ? undefined : story.id;
  const already = isOthers ? ` by ${story.decidedBy} already` : "";
  if (story.state === "picked")
    return {
      tone: "done",
      words: `Picked${already}: ${title}.${link === undefined ? "" : " A draft is waiting."}`,
      undo,
      link,
    };
  if (story.state === "later") return { tone: "done", words: `Put off${already}: ${title}.`, undo };
  return {
    tone: "done",
    words: `Passed${already}${story.decisionReason === undefined ? "" : ` (${story.decisionReason})`}: ${title}.`,
    undo,
  };
}
