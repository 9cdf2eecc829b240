import { betterAuth } from "better-auth";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../model/password.ts";
import type { Role } from "../model/role.ts";
import type { Database } from "../storage/database.ts";

/**
 * Set by our own server from the socket; whatever a client sends under this name is overwritten.
 */
export const CLIENT_HEADER = "x-cuttings-client";

export type Auth = ReturnType<typeof createAuth>;
export type Session = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

export function createAuth(options: {
  readonly db: Database;
  readonly secret: string;
  readonly publicUrl: string;
}) {
  return betterAuth({
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: "/desk/auth",
    database: { db: options.db, type: "postgres" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: {
      additionalFields: {
        role: { type: "string", input: false, required: true },
        removedAt: { type: "date", input: false, required: false },
      },
    },
    // Its own counts addresses alone, in one process: limit-sign-ins.ts does it instead.
    rateLimit: { enabled: false },
    advanced: {
      // A session and its person are one question: each key press asks it.
      database: { joins: true },
      cookiePrefix: "cuttings",
      useSecureCookies: options.publicUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

/** Undefined for whoever is not signed in. */
export async function readSession(auth: Auth, headers: Headers): Promise<Session | undefined> {
  const found = await auth.api.getSession({ headers });
  // Somebody who signed in at the moment of being removed has a session that lets nobody in.
  if (found === null || (found.user.removedAt ?? null) !== null) return undefined;
  return {
    userId: found.user.id,
    name: found.user.name,
    email: found.user.email,
    role: found.user.role as Role,
  };
}

/** What is stored of a password. */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  return (await auth.$context).password.hash(password);
}
