import type { App } from "../app/open-app.ts";
import { importCuttings } from "../desk/import-cuttings.ts";
import { importExportedCuttings } from "../desk/import-exported-cuttings.ts";
import { importSiteWords } from "../desk/import-site-words.ts";
import { AppError } from "../lib/app-error.ts";
import { type ProgressTarget, printProgress } from "../lib/print-progress.ts";
import { CUTTING_STATES, type CuttingState } from "../model/cutting.ts";
import { type ListRead } from "../model/lists/list-reading.ts";
import { importSources } from "../pipeline/bring-in/import-sources.ts";
import { readSiteSettings } from "../storage/cuttings/site-settings.ts";
import { counted } from "./terminal/show-list.ts";

export type StoreOptions = {
  readonly publish?: boolean;
  readonly exact?: boolean;
  readonly replaceWords?: boolean;
  readonly terminal: ProgressTarget;
};

export type StoredList = {
  /** How many came in each state, were here already, or were refused. */
  readonly cuttings: Readonly<Record<CuttingState | "known" | "refused", number>>;
  /** Each refused one by name, with the reason. */
  readonly refused: readonly string[];
  readonly sources: { readonly added: number; readonly known: number };
  readonly words: Awaited<ReturnType<typeof importSiteWords>>;
};

const BY = "import";

/** Stores a list that was read, in the way that a person asked for. */
export async function storeList(
  app: App,
  list: ListRead,
  options: StoreOptions,
): Promise<StoredList> {
  const isExport = list.cuttings.some((cutting) => cutting.record !== undefined);
  if (options.exact === true && list.cuttings.length > 0 && !isExport)
    throw new AppError(
      "invalid",
      "--exact brings back an export of Cuttings, and this file says neither states nor addresses. Nothing was stored: use --publish or --draft.",
    );
  const now = app.now();
  const outcomes = await storeCuttings(app, list, options);
  const sources =
    list.sources.length === 0
      ? { added: 0, known: 0 }
      : await importSources(app.db, list.sources, now);
  const words =
    options.publish === true
      ? await importSiteWords(app.db, list, { replace: options.replaceWords === true, by: BY, now })
      : {};
  const count = (is: string): number => outcomes.filter((one) => one.is === is).length;
  const states = Object.fromEntries(CUTTING_STATES.map((state) => [state, count(state)]));
  return {
    cuttings: {
      ...(states as Record<CuttingState, number>),
      known: count("known"),
      refused: count("refused"),
    },
    refused: outcomes.flatMap((one) => (one.is === "refused" ? [one.reason] : [])),
    sources,
    words,
  };
}

async function storeCuttings(
  app: App,
  list: ListRead,
  options: StoreOptions,
): Promise<Awaited<ReturnType<typeof importExportedCuttings>>> {
  const { language } = await readSiteSettings(app.db);
  const progress = printProgress(options.terminal, "Storing", list.cuttings.length);
  const run = { language, by: BY, now: app.now(), step: (done: number) => progress.step(done) };
  const outcomes =
    options.exact === true
      ? await importExportedCuttings(app.db, list.cuttings, run)
      : await importCuttings(app.db, list.cuttings, { ...run, publish: options.publish === true });
  progress.end();
  return outcomes.map((outcome) => (typeof outcome === "string" ? { is: outcome } : outcome));
}

/** What became of it, for a person. */
export function tellStored({ cuttings, refused, sources, words }: StoredList): string[] {
  const said = [
    cuttings.published > 0 && `${counted(cuttings.published, "cutting")} published.`,
    cuttings.draft > 0 && `${counted(cuttings.draft, "draft")} on the desk.`,
    cuttings.in_review > 0 && `${counted(cuttings.in_review, "cutting")} in review.`,
    cuttings.scheduled > 0 && `${counted(cuttings.scheduled, "cutting")} scheduled.`,
    cuttings.withdrawn > 0 && `${counted(cuttings.withdrawn, "cutting")} withdrawn, as before.`,
    cuttings.known > 0 &&
      `${counted(cuttings.known, "cutting")} known from an earlier import, left as they are.`,
    sources.added > 0 && `${counted(sources.added, "source")} added.`,
    sources.known > 0 && `${counted(sources.known, "source")} known already.`,
    words.about === "set" && "The site's introduction is the page's now.",
    words.mission === "set" && "The site's closing words are the page's now.",
    (words.about === "kept" || words.mission === "kept") &&
      "The site's own words were kept; --replace-words puts the page's in their place.",
    refused.length > 0 && `${counted(refused.length, "cutting")} refused and not stored:`,
  ].filter((sentence) => sentence !== false);
  const added = CUTTING_STATES.reduce((sum, state) => sum + cuttings[state], sources.added);
  const lines = [...said, ...refused.map((reason) => `  ${reason}`)];
  return added > 0 ? lines : ["Nothing was added.", ...lines];
}
