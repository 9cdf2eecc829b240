import { makeSignature } from "better-auth/crypto";
import { Hono } from "hono";
import type { Role } from "../../../src/model/role.ts";
import { loadCatalogue } from "../../../src/sources/load-catalogue.ts";
import type { Database } from "../../../src/storage/database.ts";
import { addPerson } from "../../../src/storage/people/people.ts";
import { createAuth, hashPassword, type Auth } from "../../../src/web/create-auth.ts";
import { createServer } from "../../../src/web/http/create-server.ts";
import type { DeskDeps } from "../../../src/web/desk-routes/desk-deps.ts";
import { deskPages, deskRoutes } from "../../../src/web/desk-routes.ts";
import { listen } from "../../../src/web/http/listen.ts";
import { pushRoutes } from "../../../src/web/http/push-routes.ts";
import { siteRoutes } from "../../../src/web/site/site-routes.ts";
import { answerHub } from "../../../src/pipeline/hubs/answer-hub.ts";
import { findSubscription } from "../../../src/storage/sources/hub-subscriptions.ts";
import { serveAssets, type Assets } from "../../../src/web/http/serve-assets.ts";

export const PASSWORD = "a sentence of four words";

/** Read once a process: together they take a fifth of a second. */
let catalogue: ReturnType<typeof loadCatalogue> | undefined;
let assets: Assets | undefined;

export type ServedDesk = {
  readonly address: string;
  readonly db: Database;
  readonly auth: Auth;
  /** Every path and method that is answered. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly refreshed: () => number;
  /** What flew out of the routes and is no AppError. */ readonly broken: readonly unknown[];
  readonly stop: () => Promise<void>;
};

/**
 * The desk, the site and the place for hubs over real HTTP on a free loopback port, with one person
 * of each role: scout@example.org and so on.
 */
export async function serveDesk(
  db: Database,
  options: Partial<DeskDeps> & { readonly proxies?: readonly string[] } = {},
): Promise<ServedDesk> {
  const broken: unknown[] = [];
  const onError = (error: unknown) => void broken.push(error);
  // The address stands in what is served, and is known only when it is served.
  const front = new Hono();
  const listening = await listen(front, { host: "127.0.0.1", port: 0 });
  const address = `http://127.0.0.1:${listening.port}`;
  const auth = createAuth({ db, secret: "a secret of the tests, long enough", publicUrl: address });
  catalogue ??= loadCatalogue(new URL("../../../catalogue/", import.meta.url));
  assets ??= serveAssets();
  const { vocabularies } = await catalogue;
  let refreshed = 0;
  const deps = {
    db,
    auth,
    vocabularies,
    now: () => new Date(),
    wait: async () => undefined,
    publicUrl: address,
    asset: assets.address,
    hostKeyOf: (source: string) => new URL(source).hostname,
    refresh: async () => void (refreshed += 1),
    ...options,
  };
  const site = siteRoutes({ ...deps, address, userAgent: "Cuttings", assets, onError });
  const pushes = pushRoutes({
    isKnown: async (token) => (await findSubscription(db, token)) !== undefined,
    answerHub: (token, query) => answerHub(db, { token, query, now: deps.now() }),
    receive: async () => {
      throw new Error("no hub was asked here");
    },
  });
  const app = createServer({
    parts: [
      { at: "/assets", app: assets.routes },
      { at: "/desk", app: deskRoutes(deps) },
      { at: "/push", app: pushes },
      { at: "/", app: site },
    ],
    isHealthy: async () => true,
    onError,
    proxies: options.proxies,
  });
  front.all("*", (context) => app.fetch(context.req.raw, context.env));
  return {
    address,
    db,
    auth,
    broken,
    routes: [...app.routes, ...deskPages(deps).routes],
    refreshed: () => refreshed,
    stop: () => listening.close(),
  };
}

/** Of PASSWORD; hashing is slow by design, and once is enough. */
let passwordHash: Promise<string> | undefined;

/** Makes an account of that role at ROLE@example.org, with PASSWORD; returns its id. */
export async function aPerson(
  { auth, db }: Pick<ServedDesk, "auth" | "db">,
  role: Role,
  email = `${role}@example.org`,
): Promise<string> {
  const name = `${role.slice(0, 1).toUpperCase()}${role.slice(1)} Person`;
  const id = email.replace(/\W/g, "-");
  passwordHash ??= hashPassword(auth, PASSWORD);
  const person = { id, name, email, role, passwordHash: await passwordHash };
  await addPerson(db, person, new Date());
  return id;
}

/** The cookie of a new session, as the door would set it, without its slow look at a password. */
export async function aSession(
  { auth }: Pick<ServedDesk, "auth">,
  person: string,
): Promise<{ readonly name: string; readonly value: string }> {
  const { internalAdapter, authCookies, secret } = await auth.$context;
  const { token } = await internalAdapter.createSession(person);
  const value = `${token}.${await makeSignature(token, secret)}`;
  return { name: authCookies.sessionToken.name, value: encodeURIComponent(value) };
}
