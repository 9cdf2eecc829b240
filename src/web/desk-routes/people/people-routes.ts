import { Hono } from "hono";
import { z } from "zod";
import { AppError } from "../../../lib/app-error.ts";
import { changeRole } from "../../../desk/people/change-role.ts";
import { inviteUser } from "../../../desk/people/invite-user.ts";
import { removePerson } from "../../../desk/people/remove-person.ts";
import { revokeInvitation } from "../../../desk/people/revoke-invitation.ts";
import { signOutEverywhere, type PersonChange } from "../../../desk/people/sign-out-everywhere.ts";
import { ROLES } from "../../../model/role.ts";
import { listOpenInvitations } from "../../../storage/people/invitations.ts";
import { findPerson, listPeople, type Person } from "../../../storage/people/people.ts";
import { readSiteSettings } from "../../../storage/cuttings/site-settings.ts";
import { readForm } from "../../http/read-form.ts";
import { peoplePage, type PeopleView } from "../../desk-views/people/people-page.ts";
import { removePage } from "../../desk-views/people/remove-page.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { keepNotice } from "../keep-notice.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRole } from "./require-session.ts";

const ROLE = z.object({ role: z.enum(ROLES) });
const NO_ROLE = "There is no such role. Nothing was changed.";
const INVITATION = z.object({
  role: z.enum(ROLES, NO_ROLE),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .refine(
      (email) => email === "" || z.email().max(254).safeParse(email).success,
      "That is not an email address.",
    ),
});

export function peopleRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  routes.use(async (context, next) => {
    requireRole(context, "administrator", "invite people, change roles and put people out");
    await next();
  });
  routes.get("/", (context) => showPeople(context, deps));
  routes.post("/invitations", (context) => invite(context, deps));
  routes.delete("/invitations/:id{[0-9]{1,15}}", async (context) => {
    const by = context.get("session").userId;
    await revokeInvitation(deps.db, { id: Number(context.req.param("id")), by, now: deps.now() });
    return goBack(context, deps, "Taken back. That link lets nobody in any more.");
  });

  routes.put("/:id/role", async (context) => {
    const read = await readForm(context, ROLE);
    if ("problems" in read) throw new AppError("invalid", NO_ROLE);
    const { id: userId, by, now } = changeOf(context, deps);
    await changeRole(deps.db, { userId, role: read.data.role, by, now });
    return goBack(context, deps, `The role is now: ${read.data.role}.`);
  });
  routes.delete("/:id/sessions", async (context) => {
    const { name } = await findWanted(context, deps);
    await signOutEverywhere(deps.db, changeOf(context, deps));
    return goBack(context, deps, `${name} is signed out everywhere.`);
  });
  routes.get("/:id/removal", async (context) =>
    renderDesk(context, deps, {
      title: "Remove — People",
      current: "people",
      body: removePage(await findWanted(context, deps)),
    }),
  );
  routes.delete("/:id", async (context) => {
    const { name } = await findWanted(context, deps);
    await removePerson(deps.db, changeOf(context, deps));
    return goBack(context, deps, `${name} is removed. What they did stays, under their name.`);
  });
  return routes;
}

async function invite(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const read = await readForm(context, INVITATION);
  if ("problems" in read) {
    const { written, problems } = read;
    const role = ROLES.find((one) => one === written["role"]) ?? "editor";
    return showPeople(context, deps, {
      wrong: { email: written["email"] ?? "", role, problems },
    });
  }
  const { role } = read.data;
  const email = read.data.email === "" ? undefined : read.data.email;
  const by = context.get("session").userId;
  const path = await inviteUser(deps.db, { role, email, by, now: deps.now() });
  return showPeople(context, deps, { made: { address: `${deps.publicUrl}${path}`, role, email } });
}

async function showPeople(
  context: DeskContext,
  deps: DeskDeps,
  { made, wrong }: Partial<Pick<PeopleView, "made" | "wrong">> = {},
): Promise<Response> {
  const [people, invitations, settings] = await Promise.all([
    listPeople(deps.db),
    listOpenInvitations(deps.db, deps.now()),
    readSiteSettings(deps.db),
  ]);
  const body = peoplePage({
    people,
    invitations,
    made,
    wrong,
    self: context.get("session").userId,
    clock: { now: deps.now(), timeZone: settings.timeZone },
  });
  const status = wrong === undefined ? 200 : 422;
  return renderDesk(context, deps, { title: "People", current: "people", body, status });
}

async function findWanted(context: DeskContext, deps: DeskDeps): Promise<Person> {
  const person = await findPerson(deps.db, { id: context.req.param("id") ?? "" });
  if (person === undefined)
    throw new AppError("not_found", "That person is not on the desk. Nothing was changed.");
  return person;
}

function changeOf(context: DeskContext, deps: DeskDeps): PersonChange {
  const by = context.get("session").userId;
  return { id: context.req.param("id") ?? "", by, now: deps.now() };
}

async function goBack(context: DeskContext, deps: DeskDeps, words: string): Promise<Response> {
  await keepNotice(context, deps, { tone: "done", words });
  return context.redirect("/desk/people", 303);
}
