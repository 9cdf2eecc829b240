import { Hono } from "hono";
import { z } from "zod";
import { comeIn } from "../../../desk/people/come-in.ts";
import { hashToken } from "../../../desk/people/invite-user.ts";
import { AppError } from "../../../lib/app-error.ts";
import { LONGEST_PASSWORD, whyWeakPassword } from "../../../model/password.ts";
import { findInvitation } from "../../../storage/people/invitations.ts";
import { hashPassword, readSession } from "../../create-auth.ts";
import { signInPage } from "../../desk-views/people/sign-in-page.ts";
import { goneInvitation, welcomePage } from "../../desk-views/people/welcome-page.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "../desk-deps.ts";
import { renderDoor } from "../render-desk.ts";
import { readForm } from "../../http/read-form.ts";
import { boundedHold, type Hold } from "../../session/bounded-hold.ts";
import { signIn } from "../../session/sign-in.ts";

const CREDENTIALS = z.object({
  email: z
    .string("Give your email.")
    .trim()
    .toLowerCase()
    .min(1, "Give your email.")
    .max(254, "An email has at most 254 characters."),
  password: z
    .string("Give your password.")
    .min(1, "Give your password.")
    .max(LONGEST_PASSWORD, `A password has at most ${LONGEST_PASSWORD} characters.`),
  next: z.string().optional(),
  kept: z.string().optional(),
});

const EMAIL = z.email("That is not an email address.").max(254, "That is not an email address.");

const NEWCOMER = z.object({
  token: z.string().max(100),
  name: z
    .string("Say what we should call you.")
    .trim()
    .min(1, "Say what we should call you.")
    .max(100, "A name may have 100 characters."),
  email: z.string("Give your email.").trim().toLowerCase().pipe(EMAIL),
  password: z.string("Choose a password."),
});

/** Sign-ins that wait for a short pause to end instead of being sent away. */
const MOST_HELD = 50;

/** The doors: sign in, sign out, and come in by invitation. */
export function sessionRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();
  const hold = boundedHold(deps.wait, MOST_HELD);

  routes.get("/sign-in", async (context) => {
    if ((await readSession(deps.auth, context.req.raw.headers)) !== undefined)
      return context.redirect("/desk/inbox");
    return renderDoor(context, deps, {
      title: "Sign in",
      body: signInPage({ next: context.req.query("next"), email: "", problem: undefined }),
    });
  });

  routes.post("/session", async (context) => {
    const read = await readForm(context, CREDENTIALS);
    if ("data" in read) return signIn(context, { ...deps, hold }, read.data);
    const { email = "", next, kept } = read.written;
    const problem = Object.values(read.problems)[0] ?? "";
    return renderDoor(context, deps, {
      title: "Sign in",
      body: signInPage({ next, email, problem, kept }),
      status: 422,
    });
  });

  routes.delete("/session", async (context) => {
    const answer = await deps.auth.api.signOut({
      headers: context.req.raw.headers,
      asResponse: true,
    });
    return withCookies(answer, "/desk/sign-in");
  });

  routes.get("/welcome", async (context) => {
    const token = context.req.query("token") ?? "";
    const invitation = await findInvitation(deps.db, hashToken(token), deps.now());
    if (invitation === undefined) return sayGone(context, deps);
    return renderDoor(context, deps, {
      title: "Welcome",
      body: welcomePage({
        token,
        name: "",
        email: invitation.email ?? "",
        isEmailFixed: invitation.email !== undefined,
        role: invitation.role,
        problems: {},
      }),
    });
  });

  routes.post("/welcome", (context) => welcome(context, { ...deps, hold }));
  return routes;
}

async function welcome(
  context: DeskContext,
  deps: DeskDeps & { readonly hold: Hold },
): Promise<Response> {
  const read = await readForm(context, NEWCOMER);
  const { token = "", name: called = "", email: typed = "" } = read.written;
  const tokenHash = hashToken(token);
  const invitation = await findInvitation(deps.db, tokenHash, deps.now());
  if (invitation === undefined) return sayGone(context, deps);

  const again = (problems: Readonly<Record<string, string>>) =>
    renderDoor(context, deps, {
      title: "Welcome",
      status: 422,
      body: welcomePage({
        token,
        name: called,
        email: invitation.email ?? typed,
        isEmailFixed: invitation.email !== undefined,
        role: invitation.role,
        problems,
      }),
    });
  if ("problems" in read) return again(read.problems);
  const { name, email, password } = read.data;
  if (invitation.email !== undefined && email !== invitation.email)
    return again({ email: `This invitation is for ${invitation.email} and lets nobody else in.` });
  const weakness = whyWeakPassword(password, { name, email });
  if (weakness !== undefined) return again({ password: weakness });

  const passwordHash = await hashPassword(deps.auth, password);
  try {
    await comeIn(deps.db, { tokenHash, name, email, passwordHash, now: deps.now() });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "conflict" ? again({ email: error.message }) : sayGone(context, deps);
  }
  return signIn(context, deps, { email, password });
}

function sayGone(context: DeskContext, deps: DeskDeps): Promise<Response> {
  return renderDoor(context, deps, { title: "Invitation", body: goneInvitation(), status: 410 });
}

function withCookies(answer: Response, location: string): Response {
  const headers = new Headers({ location });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
