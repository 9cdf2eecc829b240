import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import type { Context } from "hono";
import { z } from "zod";
import { STORY_STATES } from "../../model/decision.ts";
import type { Notice } from "../desk-views/notice-line.ts";
import type { DeskDeps } from "./desk-deps.ts";

const COOKIE = "cuttings.notice";

/** Long enough for one redirect on a slow line. */
const NOTICE_LIFE_S = 60;

/** Cookies end at 4 kB; a notice is a sentence. */
const LONGEST_NOTICE = 600;

const NOTICE = z.object({
  words: z.string(),
  tone: z.enum(["done", "problem"]),
  undo: z.number().optional(),
  again: z
    .object({
      storyId: z.number(),
      seen: z.enum(STORY_STATES),
      verdict: z.enum(["pick", "pass", "later"]),
      reason: z.string(),
      words: z.string(),
    })
    .optional(),
  undoAt: z.string().optional(),
  link: z.object({ href: z.string(), words: z.string(), key: z.string().optional() }).optional(),
});

/** Keeps a sentence for the page that a redirect leads to. */
export async function keepNotice(context: Context, deps: DeskDeps, notice: Notice): Promise<void> {
  const { secret } = await deps.auth.$context;
  const value = JSON.stringify({ ...notice, words: notice.words.slice(0, LONGEST_NOTICE) });
  await setSignedCookie(context, COOKIE, value, secret, {
    path: "/desk",
    httpOnly: true,
    sameSite: "Lax",
    secure: deps.publicUrl.startsWith("https:"),
    maxAge: NOTICE_LIFE_S,
  });
}

/** The kept sentence, once. A cookie that we did not sign says nothing. */
export async function takeNotice(context: Context, deps: DeskDeps): Promise<Notice | undefined> {
  const { secret } = await deps.auth.$context;
  const value = await getSignedCookie(context, secret, COOKIE);
  if (value === undefined) return undefined;
  deleteCookie(context, COOKIE, { path: "/desk" });
  return value === false ? undefined : NOTICE.safeParse(JSON.parse(value)).data;
}
