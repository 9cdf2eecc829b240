import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";
import { isAtLeast } from "../../model/role.ts";
import { decideStory } from "../../desk/decide-story.ts";
import { draftCutting } from "../../desk/draft-cutting.ts";
import { undoDecision } from "../../desk/undo-decision.ts";
import { readSiteSettings } from "../../storage/site-settings.ts";
import { listDecisions, listItemsOfStory, listSourcesOfPile } from "../../storage/story-details.ts";
import { countNewStories, findStory, listStories, type ListedStory, type StoryPlace } from "../../storage/stories.ts";
import { noticeLine, type Notice } from "../desk-views/notice-line.ts";
import { pileMenu } from "../desk-views/pile-menu.ts";
import { STORY_PILES, type StoryPile } from "../desk-views/piles.ts";
import { newerLine, storyList } from "../desk-views/story-list.ts";
import { emptyPane, openControls, storyPane } from "../desk-views/story-pane.ts";
import { storyRow } from "../desk-views/story-row.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "./desk-deps.ts";
import { keepNotice } from "./keep-notice.ts";
import { countPiles, renderDesk } from "./render-desk.ts";

const STORIES_A_PAGE = 50;
const LONGEST_QUOTE = 80;

const DECISION = z.object({ verdict: z.enum(["pick", "pass", "later"]), reason: z.string().trim().max(200).optional(), back: z.string().optional() });
const LIST = z.object({ source: z.coerce.number().int().positive().optional().catch(undefined), after: z.string().optional(), open: z.coerce.number().int().positive().optional().catch(undefined) });
type ListQuery = z.infer<typeof LIST>;

export function storyRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();

  routes.get("/new", async (context) => {
    const since = new Date(context.req.query("since") ?? "");
    if (Number.isNaN(since.getTime())) throw new AppError("invalid", "Say since when, as an RFC 3339 time.");
    return context.html(newerLine(await countNewStories(deps.db, since)));
  });

  routes.get("/:id{[0-9]{1,15}}", async (context) => {
    const story = await findWanted(deps, Number(context.req.param("id")));
    return context.redirect(`/desk/${story.state}?open=${story.id}`);
  });

  routes.put("/:id{[0-9]{1,15}}/decision", async (context) => {
    const read = DECISION.safeParse(Object.fromEntries(await context.req.formData()));
    if (!read.success) throw new AppError("invalid", "That is no decision that the desk knows, so nothing was changed. Open the list anew.");
    const id = Number(context.req.param("id"));
    await decide(context, deps, id, read.data);
    return answerDecision(context, deps, { id, back: read.data.back });
  });

  routes.delete("/:id{[0-9]{1,15}}/decision", async (context) => {
    const id = Number(context.req.param("id"));
    await undoDecision(deps.db, { storyId: id, by: context.get("session").userId, now: deps.now() });
    const back = context.req.header("content-type") === undefined ? undefined : (await context.req.formData()).get("back");
    return answerDecision(context, deps, { id, back: typeof back === "string" ? back : undefined, isUndone: true });
  });
  return routes;
}

/** One pile of stories, and the one that is open. */
export async function listPile(context: DeskContext, deps: DeskDeps, pile: StoryPile): Promise<Response> {
  const query = LIST.parse(context.req.query());
  const [settings, sources, found] = await Promise.all([
    readSiteSettings(deps.db),
    listSourcesOfPile(deps.db, pile.state),
    listStories(deps.db, { state: pile.state, after: readPlace(query.after), sourceId: query.source, most: STORIES_A_PAGE + 1 }),
  ]);
  const stories = found.slice(0, STORIES_A_PAGE);
  const last = stories.at(-1);
  const clock = { now: deps.now(), timeZone: settings.timeZone };
  const hrefWith = (more: ListQuery) => addressOf(pile, { source: query.source, ...more });
  const back = hrefWith({ after: query.after });
  const mayEdit = isAtLeast(context.get("session").role, "editor");
  const list = storyList({
    pile, stories, clock, mayEdit, sources, back,
    openId: query.open,
    sourceId: query.source,
    hrefOf: (open) => hrefWith({ after: query.after, open }),
    olderHref: found.length > STORIES_A_PAGE && last !== undefined ? hrefWith({ after: writePlace(last) }) : undefined,
    newestHref: query.after === undefined ? undefined : hrefWith({}),
  });
  const open = query.open === undefined ? emptyPane() : await openPane(deps, { id: query.open, clock, back, mayEdit });
  const title = query.open === undefined ? pile.name : `${(await findWanted(deps, query.open)).title} — ${pile.name}`;
  return renderDesk(context, deps, { title, current: pile.path, hasRows: stories.length > 0, body: html`<div class="panes">${list}${open}</div>` });
}

async function openPane({ db, ...deps }: DeskDeps, view: { readonly id: number; readonly clock: { readonly now: Date; readonly timeZone: string }; readonly back: string; readonly mayEdit: boolean }) {
  const [story, items, decisions] = await Promise.all([findWanted({ db, ...deps }, view.id), listItemsOfStory(db, view.id), listDecisions(db, view.id)]);
  return storyPane({ ...view, story, items, decisions });
}

async function decide(context: DeskContext, deps: DeskDeps, storyId: number, { verdict, reason }: z.infer<typeof DECISION>): Promise<void> {
  const { userId: by, role } = context.get("session");
  const now = deps.now();
  if (verdict === "pick" && isAtLeast(role, "editor")) await draftCutting(deps.db, { storyId, by, now });
  else await decideStory(deps.db, { storyId, verdict, reason: reason === "" ? undefined : reason, by, now });
}

/** With script, the changed parts of the page; without, the list again with a sentence above it. */
async function answerDecision(context: DeskContext, deps: DeskDeps, done: { readonly id: number; readonly back: string | undefined; readonly isUndone?: boolean }): Promise<Response> {
  const story = await findWanted(deps, done.id);
  const notice = noticeOf(story, done.isUndone === true, isAtLeast(context.get("session").role, "editor"));
  if (context.req.header("hx-request") === undefined) {
    await keepNotice(context, deps, notice);
    return context.redirect(safeBack(done.back), 303);
  }
  const [settings, counts] = await Promise.all([readSiteSettings(deps.db), countPiles(deps)]);
  const here = new URL(context.req.header("hx-current-url") ?? deps.publicUrl);
  const pile = STORY_PILES.find((one) => here.pathname === `/desk/${one.path}`) ?? STORY_PILES[0];
  const query = LIST.parse(Object.fromEntries(here.searchParams));
  const back = addressOf(pile, { source: query.source, after: query.after });
  const { role } = context.get("session");
  const mayEdit = isAtLeast(role, "editor");
  const row = storyRow({
    story, back, mayEdit,
    clock: { now: deps.now(), timeZone: settings.timeZone },
    openHref: addressOf(pile, { source: query.source, after: query.after, open: story.id }),
    isOpen: query.open === story.id,
    isSettled: story.state !== pile.state,
  });
  return context.html(html`<hx-partial hx-target="#story-${story.id}" hx-swap="outerHTML">${row}</hx-partial>
<hx-partial hx-target="#decision-${story.id}" hx-swap="outerHTML">${openControls({ story, back, mayEdit })}</hx-partial>
<hx-partial hx-target="#piles" hx-swap="outerHTML">${pileMenu({ counts, current: pile.path, role })}</hx-partial>
<hx-partial hx-target="#notice" hx-swap="innerHTML">${noticeLine(notice)}</hx-partial>`);
}

function noticeOf(story: ListedStory, isUndone: boolean, mayEdit: boolean): Notice {
  const title = quote(story.title);
  const link = story.cuttingId !== undefined && mayEdit ? { href: `/desk/cuttings/${story.cuttingId}`, words: "Edit its cutting", key: "e" } : undefined;
  if (isUndone) {
    const kept = story.cuttingId === undefined ? "" : " Its draft is kept.";
    return { tone: "done", words: `Taken back: ${title} is ${story.state === "inbox" ? "in the inbox" : story.state} again.${kept}`, link };
  }
  if (story.state === "picked") return { tone: "done", words: `Picked: ${title}.${link === undefined ? "" : " A draft is waiting."}`, undo: story.id, link };
  if (story.state === "later") return { tone: "done", words: `Put off: ${title}.`, undo: story.id };
  return { tone: "done", words: `Passed${story.decisionReason === undefined ? "" : ` (${story.decisionReason})`}: ${title}.`, undo: story.id };
}

/** Isolated, so that a title written from right to left does not turn the sentence around it. */
function quote(title: string): string {
  const letters = [...title];
  return `“\u2068${letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : title}\u2069”`;
}

async function findWanted(deps: DeskDeps, id: number): Promise<ListedStory> {
  const story = await findStory(deps.db, id);
  if (story === undefined) throw new AppError("not_found", "That story is gone: it may have been merged. Nothing was changed.");
  return story;
}

function addressOf(pile: StoryPile, query: ListQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `/desk/${pile.path}${search.size > 0 ? `?${search}` : ""}`;
}

/** Where a list goes on: "2026-03-01T12:00:00.000Z~17". */
function readPlace(written: string | undefined): StoryPlace | undefined {
  const [at, id] = (written ?? "").split("~");
  const newestAt = new Date(at ?? "");
  return Number.isNaN(newestAt.getTime()) || !/^\d{1,15}$/.test(id ?? "") ? undefined : { newestAt, id: Number(id) };
}

function writePlace(place: StoryPlace): string {
  return `${place.newestAt.toISOString()}~${place.id}`;
}

function safeBack(back: string | undefined): string {
  return back !== undefined && /^\/desk\/[a-z-]+(\?[\w=&%.~:-]*)?$/.test(back) ? back : "/desk/inbox";
}
