import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createHttpServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Role } from "../../src/model/role.ts";
import { loadCatalogue } from "../../src/sources/load-catalogue.ts";
import type { Database } from "../../src/storage/database.ts";
import { addPerson } from "../../src/storage/people/people.ts";
import { createAuth, hashPassword, type Auth } from "../../src/web/create-auth.ts";
import { createServer } from "../../src/web/create-server.ts";
import type { DeskDeps } from "../../src/web/desk-routes/desk-deps.ts";
import { deskRoutes } from "../../src/web/desk-routes.ts";
import { serveAssets, type Assets } from "../../src/web/serve-assets.ts";

export const PASSWORD = "a sentence of four words";

/** Read once a process: together they take a fifth of a second. */
let catalogue: ReturnType<typeof loadCatalogue> | undefined;
let assets: Assets | undefined;

export type ServedDesk = {
  readonly address: string;
  readonly db: Database;
  readonly auth: Auth;
  readonly refreshed: () => number;
  /** What flew out of the routes and is no AppError. */ readonly broken: readonly unknown[];
  readonly stop: () => Promise<void>;
};

/**
 * The whole desk over real HTTP on a free loopback port, with one person of each role:
 * scout@example.org and so on.
 */
export async function serveDesk(
  db: Database,
  options: Partial<DeskDeps> = {},
): Promise<ServedDesk> {
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const auth = createAuth({ db, secret: "a secret of the tests, long enough", publicUrl: address });
  catalogue ??= loadCatalogue(new URL("../../catalogue/", import.meta.url));
  assets ??= serveAssets();
  const { vocabularies } = await catalogue;
  const broken: unknown[] = [];
  let refreshed = 0;
  const desk = deskRoutes({
    db,
    auth,
    vocabularies,
    now: () => new Date(),
    publicUrl: address,
    asset: assets.address,
    hostKeyOf: (source) => new URL(source).hostname,
    refresh: async () => void (refreshed += 1),
    ...options,
  });
  const app = createServer({
    parts: [
      { at: "/assets", app: assets.routes },
      { at: "/desk", app: desk },
    ],
    isHealthy: async () => true,
    onError: (error) => broken.push(error),
  });
  server.on("request", getRequestListener(app.fetch));
  return { address, db, auth, broken, refreshed: () => refreshed, stop: () => stop(server) };
}

/**
 * Makes an account of that role at ROLE@example.org; returns an answer whose cookies hold its
 * session.
 */
export async function aPerson(
  { auth, db }: Pick<ServedDesk, "auth" | "db">,
  role: Role,
  email = `${role}@example.org`,
): Promise<Response> {
  const name = `${role.slice(0, 1).toUpperCase()}${role.slice(1)} Person`;
  const passwordHash = await hashPassword(auth, PASSWORD);
  await addPerson(
    db,
    { id: email.replace(/\W/g, "-"), name, email, role, passwordHash },
    new Date(),
  );
  return auth.api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true });
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}
