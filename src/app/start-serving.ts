import { setTimeout as sleep } from "node:timers/promises";
import type { Hono } from "hono";
import { inviteFirst } from "../desk/people/invite-user.ts";
import { type Jobs } from "../jobs/start-jobs.ts";
import { hostOf } from "../lib/links/host-of.ts";
import { discoverSources } from "../pipeline/discovery/discover-sources.ts";
import { answerHub } from "../pipeline/hubs/answer-hub.ts";
import { receivePush } from "../pipeline/hubs/receive-push.ts";
import { watchAnswers } from "../storage/answers.ts";
import { findSubscription } from "../storage/sources/hub-subscriptions.ts";
import { createAuth } from "../web/create-auth.ts";
import { createServer } from "../web/http/create-server.ts";
import { deskRoutes } from "../web/desk-routes.ts";
import { listen, type Listening } from "../web/http/listen.ts";
import { logOutages } from "../web/http/log-outages.ts";
import { pushRoutes } from "../web/http/push-routes.ts";
import { serveAssets } from "../web/http/serve-assets.ts";
import { siteRoutes } from "../web/site/site-routes.ts";
import { userAgent } from "./user-agent.ts";
import type { App } from "./open-app.ts";
import { PUSH_PATH } from "./push-path.ts";
import { repairToolsOf } from "./repair-tools.ts";
import { startWork } from "./work/start-work.ts";

/** Who watches the program from outside asks for an answer within a second. */
const HEALTH_KNOWN_WITHIN_MS = 800;

export type Serving = {
  readonly address: string;
  /** How the first person comes in, where nobody has yet. */
  readonly firstLink: string | undefined;
  close(): Promise<void>;
};

/** Serves the site and the desk and, unless a setting says no, collects. */
export async function startServing(app: App): Promise<Serving> {
  let jobs: Jobs | undefined;
  const web = await startWeb(app, async () => jobs?.sendSoon("collect-due"));
  try {
    jobs = app.config.collects ? await startWork(app) : undefined;
    const first = await inviteFirst(app.db, app.now());
    return {
      address: web.address,
      firstLink: first === undefined ? undefined : app.config.publicUrl + first,
      async close() {
        await web.close();
        await jobs?.stop();
      },
    };
  } catch (error) {
    await web.close();
    throw error;
  }
}

function startWeb(app: App, refresh: () => Promise<void>): Promise<Listening> {
  const { now, log, config } = app;
  const db = app.storage.requests;
  const { vocabularies } = app.catalogue;
  const isHealthy = watchAnswers(db, HEALTH_KNOWN_WITHIN_MS);
  const onError = logOutages({
    answers: isHealthy,
    onError: (error) => log.error(error, "a request broke"),
    onRecovery: (failed) => log.info({ failed }, "the database answers again"),
  });
  const assets = serveAssets();
  const site = siteRoutes({
    db,
    now,
    onError,
    assets,
    vocabularies,
    address: config.publicUrl,
    userAgent: userAgent(config),
  });
  const auth = createAuth({ db, secret: app.secret, publicUrl: config.publicUrl });
  const visiting = { db: app.db, get: app.fetcher.get, documents: app.documents, now };
  const desk = deskRoutes({
    db,
    auth,
    now,
    wait: (ms) => sleep(ms),
    vocabularies,
    publicUrl: config.publicUrl,
    asset: assets.address,
    refresh,
    hostKeyOf: hostOf,
    discover: (pasted) => discoverSources(pasted, visiting),
    repairs: repairToolsOf(app),
  });
  const server = createServer({
    parts: [
      { at: "/assets", app: assets.routes },
      { at: "/desk", app: desk },
      { at: PUSH_PATH, app: openPushes(app) },
      { at: "/", app: site },
    ],
    isHealthy,
    onError,
    proxies: config.proxies,
  });
  return listen(server, config);
}

function openPushes({ db, documents, now, log }: App): Hono {
  return pushRoutes({
    isKnown: async (token) => (await findSubscription(db, token)) !== undefined,
    answerHub: (token, query) => answerHub(db, { token, query, now: now() }),
    receive: async (token, push) =>
      log.info(
        await receivePush({ db, documents }, { ...push, token, now: now() }),
        "a hub pushed",
      ),
  });
}
