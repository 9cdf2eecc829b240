import { Hono } from "hono";
import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";
import { changeRole } from "../../desk/change-role.ts";
import { inviteUser } from "../../desk/invite-user.ts";
import { ROLES } from "../../model/role.ts";
import { listUsers } from "../../storage/invitations.ts";
import { readSiteSettings } from "../../storage/site-settings.ts";
import { peoplePage, type PeopleView } from "../desk-views/people-page.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "./desk-deps.ts";
import { keepNotice } from "./keep-notice.ts";
import { renderDesk } from "./render-desk.ts";
import { requireRole } from "./require-session.ts";

const ROLE = z.object({ role: z.enum(ROLES) });
const INVITATION = z.object({
  role: z.enum(ROLES),
  email: z.union([z.literal(""), z.email().max(254)]),
});

export function peopleRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  routes.use(async (context, next) => {
    requireRole(context, "administrator", "invite people and change roles");
    await next();
  });
  routes.get("/", (context) => showPeople(context, deps, undefined));

  routes.post("/invitations", async (context) => {
    const read = INVITATION.safeParse(Object.fromEntries(await context.req.formData()));
    if (!read.success)
      throw new AppError(
        "invalid",
        "An invitation needs one of the four roles, and an email address that is one or none. Nothing was made: go back and try again.",
      );
    const { role, email } = read.data;
    const path = await inviteUser(deps.db, {
      role,
      email: email === "" ? undefined : email,
      now: deps.now(),
    });
    return showPeople(context, deps, { address: `${deps.publicUrl}${path}`, role });
  });

  routes.put("/:id/role", async (context) => {
    const read = ROLE.safeParse(Object.fromEntries(await context.req.formData()));
    if (!read.success) throw new AppError("invalid", "There is no such role. Nothing was changed.");
    await changeRole(deps.db, {
      userId: context.req.param("id"),
      role: read.data.role,
      by: context.get("session").userId,
      now: deps.now(),
    });
    await keepNotice(context, deps, { tone: "done", words: `The role is now: ${read.data.role}.` });
    return context.redirect("/desk/people", 303);
  });
  return routes;
}

async function showPeople(
  context: DeskContext,
  deps: DeskDeps,
  invitation: PeopleView["invitation"],
): Promise<Response> {
  const [people, settings] = await Promise.all([listUsers(deps.db), readSiteSettings(deps.db)]);
  const body = peoplePage({
    people,
    invitation,
    clock: { now: deps.now(), timeZone: settings.timeZone },
  });
  return renderDesk(context, deps, { title: "People", current: "people", body });
}
