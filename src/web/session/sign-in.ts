import { CLIENT_HEADER } from "../create-auth.ts";
import { signInPage } from "../desk-views/people/sign-in-page.ts";
import type { DeskContext, DeskDeps } from "../desk-routes/desk-deps.ts";
import { deskPath } from "../desk-routes/desk-path.ts";
import { keptFormPage } from "../desk-views/people/kept-form-page.ts";
import { readKeptForm, writtenIn } from "./keep-form.ts";
import { renderDoor } from "../desk-routes/render-desk.ts";
import { SECOND } from "../../lib/duration.ts";
import type { Hold } from "./bounded-hold.ts";
import { deviceOf, markDevice } from "./mark-device.ts";
import { limitSignIns } from "./limit-sign-ins.ts";

export type Credentials = {
  readonly email: string;
  readonly password: string;
  readonly next?: string;
  /** A form that came when the session had ended. */
  readonly kept?: string;
};

/** Lets somebody in whose email and password belong together. */
export async function signIn(
  context: DeskContext,
  deps: DeskDeps & { readonly hold: Hold },
  { email, password, next, kept }: Credentials,
): Promise<Response> {
  const { secret } = await deps.auth.$context;
  const address = context.req.header(CLIENT_HEADER) ?? "unknown";
  const limiting = { db: deps.db, now: deps.now, hold: deps.hold, secret };
  const device = deviceOf(context);
  const allowed = await limitSignIns(limiting, { email, address, device });
  const again = (problem: string, status: 401 | 429) =>
    renderDoor(context, deps, {
      title: "Sign in",
      body: signInPage({ next, email, problem, kept }),
      status,
    });
  if ("waitMs" in allowed) {
    const seconds = Math.ceil(allowed.waitMs / SECOND);
    context.header("retry-after", String(seconds));
    return again(
      `Too many attempts were wrong lately. Wait ${seconds === 1 ? "a second" : `${seconds} seconds`} and try again.`,
      429,
    );
  }

  const answer = await deps.auth.api.signInEmail({
    body: { email, password },
    headers: new Headers({
      [CLIENT_HEADER]: address,
      "user-agent": context.req.header("user-agent") ?? "unknown",
    }),
    asResponse: true,
  });
  if (!answer.ok)
    return again(
      "That email and password do not belong together. Try again, or ask an administrator for a new invitation.",
      401,
    );
  await allowed.wasRight(markDevice(context, deps.publicUrl.startsWith("https:")));
  for (const cookie of answer.headers.getSetCookie())
    context.header("set-cookie", cookie, { append: true });
  const form = readKeptForm(kept);
  return form === undefined
    ? context.redirect(deskPath(next), 303)
    : renderDoor(context, deps, {
        title: "Signed in",
        body: keptFormPage({ ...form, written: writtenIn(form) }),
      });
}
