import { betterAuth } from "better-auth";
import type { Role } from "../model/role.ts";
import type { Database } from "../storage/database.ts";

/** NIST SP 800-63B asks for eight; a desk that publishes in an institute's name asks for more. */
export const SHORTEST_PASSWORD = 12;

/**
 * Set by our own server from the socket; whatever a client sends under this name is overwritten.
 */
export const CLIENT_HEADER = "x-cuttings-client";

const MINUTE_IN_SECONDS = 60;
const SIGN_INS_A_MINUTE = 10;

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
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
    user: { additionalFields: { role: { type: "string", input: false, required: true } } },
    rateLimit: {
      enabled: true,
      customRules: { "/sign-in/email": { window: MINUTE_IN_SECONDS, max: SIGN_INS_A_MINUTE } },
    },
    advanced: {
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
  if (found === null) return undefined;
  return {
    userId: found.user.id,
    name: found.user.name,
    email: found.user.email,
    role: found.user.role as Role,
  };
}

/** Makes an account for somebody who was invited. */
export async function createAccount(
  auth: Auth,
  account: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly role: Role;
  },
): Promise<"made" | "known"> {
  const context = await auth.$context;
  const email = account.email.toLowerCase();
  if ((await context.internalAdapter.findUserByEmail(email)) !== null) return "known";
  const password = await context.password.hash(account.password);
  const user = await context.internalAdapter.createUser(
    { name: account.name, email, emailVerified: true, role: account.role },
    { method: "admin" },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password,
  });
  return "made";
}
