import { Hono } from "hono";
import { z } from "zod";
import { saveSettings } from "../../../desk/save-settings.ts";
import { isLanguageCode } from "../../../lib/is-language-code.ts";
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from "../../../model/site-settings.ts";
import { readSiteSettings } from "../../../storage/cuttings/site-settings.ts";
import { hasWordsFor } from "../../../publish/words/words-for.ts";
import { readForm } from "../../http/read-form.ts";
import { settingsForm } from "../../desk-views/people/settings-form.ts";
import type { DeskDeps, DeskEnv } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRole } from "./require-session.ts";

const line = (most: number) => z.string().trim().max(most, `At most ${most} characters.`);

const SETTINGS: z.ZodType<SiteSettings> = z.object({
  name: line(80).min(1, "The page needs a name."),
  institute: line(120),
  tagline: line(200),
  about: line(5_000),
  mission: line(2_000),
  contact: line(200),
  language: line(35)
    .refine(isLanguageCode, "Write the language as its short code, like en or fr-CA.")
    .refine(
      (language) => !isLanguageCode(language) || hasWordsFor(language),
      "The page speaks English, French, Spanish and Arabic; in another language a screen reader would read English with foreign sounds. Choose one of them.",
    ),
  timeZone: line(60).refine(
    isTimeZone,
    "There is no such time zone. Write it as region and city, like Europe/London, or UTC.",
  ),
});

export function settingsRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  routes.use(async (context, next) => {
    requireRole(context, "administrator", "change settings");
    await next();
  });

  routes.get("/", async (context) => {
    const settings = await readSiteSettings(deps.db);
    return renderDesk(context, deps, {
      title: "Settings",
      current: "settings",
      body: settingsForm({ settings, problems: {} }),
    });
  });

  routes.put("/", async (context) => {
    const read = await readForm(context, SETTINGS);
    if ("problems" in read)
      return renderDesk(context, deps, {
        title: "Settings",
        current: "settings",
        body: settingsForm({
          settings: { ...DEFAULT_SITE_SETTINGS, ...read.written },
          problems: read.problems,
        }),
        status: 422,
      });
    await saveSettings(deps.db, read.data, { by: context.get("session").userId, now: deps.now() });
    await keepNotice(context, deps, {
      tone: "done",
      words: "Saved.",
      link: { href: "/", words: "See the page" },
    });
    return context.redirect("/desk/settings", 303);
  });
  return routes;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
