import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import pino, { type Logger } from "pino";
import { type Config, readConfig } from "../config.ts";
import { type Fetcher } from "../fetch/http/create-fetcher.ts";
import { removeControls } from "../lib/remove-controls.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { type Documents, openDocuments } from "../pipeline/documents/open-documents.ts";
import { type OpenMailbox, openMailbox } from "../pipeline/collect/open-mailbox.ts";
import { type FactFinder, openFactFinder } from "../pipeline/understand/open-fact-finder.ts";
import { openRanker, type Ranker } from "../pipeline/ranking/open-ranker.ts";
import { type Grouper, openGrouper } from "../pipeline/understand/open-grouper.ts";
import { loadCatalogue } from "../sources/load-catalogue.ts";
import { backUpBeforeMigration } from "../storage/backup/keep-backups.ts";
import { readSecret } from "../storage/people/secret.ts";
import { openStorage, type Storage } from "../storage/open/open-storage.ts";
import { keepingOf } from "./keeping-of.ts";
import { buildFetcher, type FetcherSettings } from "./open-fetcher.ts";

const CATALOGUE = new URL("../../catalogue/", import.meta.url);
const SECRET_BYTES = 32;

/** All that the parts of the program need, built once and handed down. */
export type App = {
  readonly config: Config;
  readonly storage: Storage;
  readonly db: Storage["db"];
  readonly catalogue: Catalogue;
  readonly fetcher: Fetcher;
  readonly documents: Documents;
  readonly facts: FactFinder;
  readonly grouper: Grouper;
  readonly ranker: Ranker;
  readonly mailbox: OpenMailbox | undefined;
  readonly log: Logger;
  readonly now: () => Date;
  readonly secret: string;
  /** Names this process to the others on its database. */
  readonly holder: string;
  close(): Promise<void>;
};

export type AppOptions = FetcherSettings & {
  readonly join?: boolean;
  /** Told what a person should know of how the database was opened. */
  readonly say?: (sentence: string) => void;
  /** Instead of the catalogue's own. */
  readonly sources?: Catalogue["sources"];
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
  // The first thing that is written: where nothing can be, nothing else is opened.
  const secret = await readSecret(storage.db, newSecret(), now()).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  const fetcher = buildFetcher(config, options);
  const threads = {
    documents: openDocuments(),
    facts: openFactFinder(),
    grouper: openGrouper(),
    ranker: openRanker(),
  };
  return {
    config,
    storage,
    db: storage.db,
    catalogue,
    fetcher,
    ...threads,
    mailbox: config.mailbox && openMailbox(config.mailbox),
    log: pino(
      { level: config.logLevel },
      { write: (line) => process.stderr.write(removeControls(line)) },
    ),
    now,
    holder: randomUUID(),
    secret,
    async close() {
      await fetcher.close();
      for (const one of Object.values(threads)) await one.close();
      await storage.close();
    },
  };
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}
