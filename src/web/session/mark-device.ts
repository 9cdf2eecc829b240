import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { SECOND } from "../../lib/duration.ts";
import { KNOWN_KEPT_MS } from "../../model/sign-in.ts";

const COOKIE = "cuttings.device";

/** What this browser was given when somebody came in with it; it opens nothing by itself. */
export function deviceOf(context: Context): string | undefined {
  const value = getCookie(context, COOKIE);
  return value !== undefined && /^[\w-]{32}$/.test(value) ? value : undefined;
}

/** Marks the browser as one that somebody came in with. Returns its mark. */
export function markDevice(context: Context, isSecure: boolean): string {
  const device = deviceOf(context) ?? randomBytes(24).toString("base64url");
  setCookie(context, COOKIE, device, {
    path: "/desk",
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure,
    maxAge: KNOWN_KEPT_MS / SECOND,
  });
  return device;
}
