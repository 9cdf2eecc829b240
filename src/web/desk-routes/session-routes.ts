import { Hono } from "hono";
import { z } from "zod";
import { comeIn } from "../../desk/people/come-in.ts";
import { hashToken } from "../../desk/people/invite-user.ts";
import { AppError } from "../../lib/app-error.ts";
import { whyWeakPassword } from "../../model/password.ts";
import { findInvitation } from "../../storage/people/invitations.ts";
import { CLIENT_HEADER, hashPassword, readSession } from "../create-auth.ts";
import { signInPage } from "../desk-views/sign-in-page.ts";
import { goneInvitation, welcomePage } from "../desk-views/welcome-page.ts";
import type { DeskContext, DeskDeps, DeskEnv } from "./desk-deps.ts";
import { deskPath } from "./desk-path.ts";
import { renderDoor } from "./render-desk.ts";

const CREDENTIALS = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(128),
  next: z.string().optional(),
});
type Credentials = z.infer<typeof CREDENTIALS>;

const EMAIL = z.email("That is not an email address.").max(254, "That is not an email address.");

const NEWCOMER = z.object({
  token: z.string().max(100),
  name: z
    .string()
    .trim()
    .min(1, "Say what we should call you.")
    .max(100, "A name may have 100 characters."),
  email: z.string().trim().toLowerCase().pipe(EMAIL),
  password: z.string(),
});

/** The doors: sign in, sign out, and come in by invitation. */
export function sessionRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const routes = new Hono<DeskEnv>();

  routes.get("/sign-in", async (context) => {
    if ((await readSession(deps.auth, context.req.raw.headers)) !== undefined)
      return context.redirect("/desk/inbox");
    return renderDoor(context, deps, {
      title: "Sign in",
      body: signInPage({ next: context.req.query("next"), email: "", problem: undefined }),
    });
  });

  routes.post("/session", async (context) =>
    signIn(context, deps, CREDENTIALS.parse(Object.fromEntries(await context.req.formData()))),
  );

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

  routes.post("/welcome", (context) => welcome(context, deps));
  return routes;
}

async function welcome(context: DeskContext, deps: DeskDeps): Promise<Response> {
  const form = Object.fromEntries(await context.req.formData()) as Readonly<Record<string, string>>;
  const tokenHash = hashToken(String(form["token"] ?? ""));
  const invitation = await findInvitation(deps.db, tokenHash, deps.now());
  if (invitation === undefined) return sayGone(context, deps);

  const again = (problems: Readonly<Record<string, string>>) =>
    renderDoor(context, deps, {
      title: "Welcome",
      status: 422,
      body: welcomePage({
        token: form["token"] ?? "",
        name: form["name"] ?? "",
        email: invitation.email ?? form["email"] ?? "",
        isEmailFixed: invitation.email !== undefined,
        role: invitation.role,
        problems,
      }),
    });
  const read = NEWCOMER.safeParse(form);
  if (!read.success)
    return again(
      Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
    );
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

/**
 * Through the handler of better-auth and not its function, because only the handler counts
 * attempts.
 */
async function signIn(
  context: DeskContext,
  deps: DeskDeps,
  { email, password, next }: Credentials,
): Promise<Response> {
  const headers = new Headers({
    "content-type": "application/json",
    origin: new URL(deps.publicUrl).origin,
  });
  for (const name of [CLIENT_HEADER, "user-agent"])
    headers.set(name, context.req.header(name) ?? "unknown");
  const answer = await deps.auth.handler(
    new Request(`${deps.publicUrl}/desk/auth/sign-in/email`, {
      method: "POST",
      headers,
      body: JSON.stringify({ email, password }),
    }),
  );
  if (answer.ok) return withCookies(answer, deskPath(next));
  const problem =
    answer.status === 429
      ? tooMany(answer.headers)
      : "That email and password do not belong together. Try again, or ask an administrator for a new invitation.";
  return renderDoor(context, deps, {
    title: "Sign in",
    body: signInPage({ next, email, problem }),
    status: answer.status === 429 ? 429 : 401,
  });
}

function tooMany(headers: Headers): string {
  const seconds = Number(headers.get("x-retry-after"));
  return `Too many attempts from your address. Wait ${seconds > 0 ? `${seconds} seconds` : "a minute"} and try again.`;
}

function withCookies(answer: Response, location: string): Response {
  const headers = new Headers({ location });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
