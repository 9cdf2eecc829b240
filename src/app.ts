import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Hono } from "hono";
import pino, { type Logger } from "pino";
import { type Config, type Env, readConfig } from "./config.ts";
import { createFetcher, type Fetcher, type FetcherOptions } from "./fetch/http/create-fetcher.ts";
import { inviteFirst } from "./desk/people/invite-user.ts";
import { publishDue } from "./desk/publish-due.ts";
import { type Jobs, startJobs, type Work } from "./jobs/start-jobs.ts";
import { byteBudget } from "./lib/byte-budget.ts";
import { canBeCalled } from "./fetch/websub/can-be-called.ts";
import { hostOf } from "./lib/links/host-of.ts";
import { removeControls } from "./lib/remove-controls.ts";
import { AppError } from "./lib/app-error.ts";
import type { Catalogue } from "./model/catalogue.ts";
import { addMailboxSource } from "./pipeline/bring-in/add-mailbox-source.ts";
import { acceptRepair } from "./pipeline/repair/accept-repair.ts";
import { collectSources } from "./pipeline/collect/collect-sources.ts";
import { correctPageRule, previewPageRule } from "./pipeline/repair/correct-page-rule.ts";
import { describeReading } from "./pipeline/collect/describe-reading.ts";
import type { SourceReading } from "./pipeline/collect/read-source.ts";
import { discoverSources } from "./pipeline/discovery/discover-sources.ts";
import { type Documents, openDocuments } from "./pipeline/documents/open-documents.ts";
import type { VisitDeps } from "./pipeline/discovery/hold-hosts.ts";
import { findReplacements, isSearch } from "./pipeline/repair/find-replacements.ts";
import { MOST_BYTES_IN_FLIGHT } from "./pipeline/collect/hold-room.ts";
import { listRepairs } from "./pipeline/repair/list-repairs.ts";
import { loadStarterSources } from "./pipeline/bring-in/load-starter-sources.ts";
import { type OpenMailbox, openMailbox } from "./pipeline/collect/read-mailbox-source.ts";
import { answerHub } from "./pipeline/hubs/answer-hub.ts";
import { receivePush } from "./pipeline/hubs/receive-push.ts";
import { subscribeToHubs } from "./pipeline/hubs/subscribe-to-hubs.ts";
import { understandItems } from "./pipeline/understand/understand-items.ts";
import { tidy } from "./pipeline/tidy/tidy.ts";
import { loadCatalogue } from "./sources/load-catalogue.ts";
import {
  backUpBeforeMigration,
  keepDailyBackup,
  type Keeping,
} from "./storage/backup/keep-backups.ts";
import { countDueHosts } from "./storage/sources/claims.ts";
import { watchAnswers } from "./storage/answers.ts";
import { readSecret } from "./storage/people/secret.ts";
import { findSubscription } from "./storage/sources/hub-subscriptions.ts";
import { openStorage, type Storage, type StorageOptions } from "./storage/open/open-storage.ts";
import { createAuth } from "./web/create-auth.ts";
import { createServer } from "./web/http/create-server.ts";
import { deskRoutes } from "./web/desk-routes.ts";
import type { RepairTools } from "./web/desk-routes/desk-deps.ts";
import { listen, type Listening } from "./web/http/listen.ts";
import { logOutages } from "./web/http/log-outages.ts";
import { pushRoutes } from "./web/http/push-routes.ts";
import { serveAssets } from "./web/http/serve-assets.ts";
import { siteRoutes } from "./web/site/site-routes.ts";

const CATALOGUE = new URL("../catalogue/", import.meta.url);
const SECRET_BYTES = 32;
/** A job that has fewer hosts to read ends before the next one is needed. */
const HOSTS_PER_JOB = 100;

/** Who watches the program from outside asks for an answer within a second. */
const HEALTH_KNOWN_WITHIN_MS = 800;

/** Where hubs reach us. */
const PUSH_PATH = "/push";

/** All that the parts of the program need, built once and handed down. */
export type App = {
  readonly config: Config;
  readonly storage: Storage;
  readonly db: Storage["db"];
  readonly catalogue: Catalogue;
  readonly fetcher: Fetcher;
  readonly documents: Documents;
  readonly mailbox: OpenMailbox | undefined;
  readonly log: Logger;
  readonly now: () => Date;
  readonly secret: string;
  /** Names this process to the others on its database. */
  readonly holder: string;
  close(): Promise<void>;
};

export type AppOptions = {
  readonly env: Env;
  readonly now?: () => Date;
  readonly join?: boolean;
  /** Told what a person should know of how the database was opened. */
  readonly say?: (sentence: string) => void;
  /** Instead of the catalogue's own. */
  readonly sources?: Catalogue["sources"];
  /** For a world on this machine: names that it answers to, networks that it lives in. */
  readonly fetching?: Partial<Pick<FetcherOptions, "lookup" | "privateNetworks" | "limits">>;
};

export async function openApp(options: AppOptions): Promise<App> {
  const config = readConfig(options.env);
  const now = options.now ?? (() => new Date());
  const shipped = await loadCatalogue(CATALOGUE);
  const catalogue = { ...shipped, sources: options.sources ?? shipped.sources };
  const storage = await openStorage({
    databaseUrl: config.databaseUrl,
    folder: resolve(config.dataFolder),
    join: options.join,
    say: options.say,
    beforeMigration: async (pool) => {
      const file = await backUpBeforeMigration(pool, keepingOf(config, now()));
      if (file !== undefined) options.say?.(`The tables change; what was there is in ${file}.`);
    },
  });
  const fetcher = buildFetcher(config, options);
  const documents = openDocuments();
  return {
    config,
    storage,
    db: storage.db,
    catalogue,
    fetcher,
    documents,
    mailbox: config.mailbox && openMailbox(config.mailbox),
    log: pino(
      { level: config.logLevel },
      { write: (line) => process.stderr.write(removeControls(line)) },
    ),
    now,
    holder: randomUUID(),
    secret: await readSecret(storage.db, randomBytes(SECRET_BYTES).toString("base64url"), now()),
    async close() {
      await fetcher.close();
      await documents.close();
      await storage.close();
    },
  };
}

/** The database alone and as it is found, for commands that carry all of it. */
export async function openDatabase({
  env,
  now = () => new Date(),
  mustExist = false,
  ...options
}: Pick<AppOptions, "env" | "now" | "join" | "say"> &
  Pick<StorageOptions, "called"> & { readonly mustExist?: boolean }) {
  const config = readConfig(env);
  const { databaseUrl } = config;
  const { folder, author } = keepingOf(config, now());
  if (mustExist && databaseUrl === undefined && !existsSync(folder))
    throw new AppError("not_found", `There is no data folder ${folder}. Nothing was done.`);
  const storage = await openStorage({ ...options, databaseUrl, folder, asFound: true });
  return { ...storage, databaseUrl, folder, author };
}

function keepingOf(config: Config, now: Date): Keeping {
  return { folder: resolve(config.dataFolder), author: { program: version(), now } };
}

/** The fetcher alone, for commands that need no database. */
export function openFetcher(options: Pick<AppOptions, "env" | "now" | "fetching">): Fetcher {
  return buildFetcher(readConfig(options.env), options);
}

function buildFetcher(config: Config, options: Pick<AppOptions, "now" | "fetching">): Fetcher {
  return createFetcher({
    userAgent: userAgent(config),
    now: options.now ?? (() => new Date()),
    privateNetworks: config.readablePrivateHosts,
    ...options.fetching,
  });
}

function userAgent(config: Config): string {
  return `Cuttings/${version()} (+${config.publicUrl}/bot)`;
}

function version(): string {
  return (
    JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      version: string;
    }
  ).version;
}

export type Serving = {
  readonly address: string;
  /** How the first person comes in, where nobody has yet. */
  readonly firstLink: string | undefined;
  close(): Promise<void>;
};

/** Serves the site and the desk and, unless a setting says no, collects. */
export async function startServing(app: App): Promise<Serving> {
  let jobs: Jobs | undefined;
  const web = await startWeb(app, async () => jobs?.collectNow());
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

/** What the desk may ask of the pipeline for a source that is not well. */
export function repairToolsOf({
  db,
  fetcher,
  documents,
  now,
  gapMs,
}: Pick<App, "db" | "fetcher" | "documents" | "now"> & Pick<VisitDeps, "gapMs">): RepairTools {
  const visiting = { db, get: fetcher.get, documents, now, gapMs };
  return {
    list: (only) => listRepairs(db, only),
    search: async (repair) => (isSearch(repair) ? findReplacements(repair, visiting) : undefined),
    accept: (sourceId, repair, accepting) =>
      acceptRepair(db, sourceId, repair, { ...accepting, now: now() }),
    previewRule: (address, rule) => previewPageRule(address, rule, visiting),
    correctRule: (sourceId, rule, by) =>
      correctPageRule({ db, documents }, sourceId, rule, { by, now: now() }),
  };
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

/**
 * Takes this process's part in all jobs and timers; an empty database gets the starter catalogue
 * first.
 */
export async function startWork(app: App): Promise<Jobs> {
  const { db, now, log, config } = app;
  await loadStarterSources(db, app.catalogue.sources, now());
  if (config.mailbox !== undefined) await addMailboxSource(db, config.mailbox, now());
  const onError = (error: unknown): void => log.error(error, "a job failed");
  const jobs: Jobs = await startJobs({
    runSql: (text, values) => app.storage.pool.query(text, values),
    hostsPerJob: HOSTS_PER_JOB,
    onError,
    work: workOf(app, () => void jobs.understandNow().catch(onError)),
  });
  return jobs;
}

/** What the jobs do; `understandSoon` is told when something new was stored. */
function workOf(app: App, understandSoon: () => void): Work {
  const { db, fetcher, documents, now, log, config } = app;
  const room = byteBudget(MOST_BYTES_IN_FLIGHT);
  return {
    countDueHosts: () => countDueHosts(db, now()),
    collect: async (signal) => {
      const collecting = {
        db,
        documents,
        now,
        room,
        mailbox: app.mailbox,
        followMoves: config.followsMoves,
        get: fetcher.get,
        onTrouble: (err: unknown, readings: number) =>
          log.warn({ err, readings }, "readings could not be stored together"),
        onReading: (reading: SourceReading) => {
          log.info(describeReading(reading), "read");
          if (reading.items.count > 0) understandSoon();
        },
      };
      await collectSources(collecting, signal);
    },
    understand: async (signal) => {
      const placed = await understandItems(app, signal);
      if (placed > 0) log.info({ placed }, "placed in stories");
    },
    publishDue: async () => {
      const published = await publishDue(db, now());
      if (published > 0) log.info({ published }, "published what was scheduled");
    },
    subscribeToHubs: async (signal) => {
      // A hub asks back at our own address, and must be able to.
      if (!canBeCalled(config.publicUrl)) return;
      const asked = await subscribeToHubs(
        { db, get: fetcher.get, now, callback: `${config.publicUrl}${PUSH_PATH}/` },
        signal,
      );
      if (asked > 0) log.info({ asked }, "asked hubs to push");
    },
    tidy: async () => {
      log.info(await tidy(db, now()), "tidied");
    },
    backUp: (signal) => backUp(app, signal),
  };
}

async function backUp({ config, storage, log, now }: App, signal: AbortSignal): Promise<void> {
  if (config.databaseUrl !== undefined) return; // A server has its own, and more processes than one.
  const wanted = { ...keepingOf(config, now()), most: config.backupsKept, signal };
  const kept = await keepDailyBackup(storage.pool, wanted);
  log[kept.outcome === "failed" ? "error" : "info"](kept, "the backup of today");
}
