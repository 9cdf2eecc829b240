import type { Context } from "hono";
import type { AppError } from "../../lib/app-error.ts";
import type { Discovery } from "../../model/reading/discovery.ts";
import type { Vocabularies } from "../../model/facet.ts";
import type { PageRule, RulePreview } from "../../model/reading/page-rule.ts";
import type { Repair, RepairTask, Replacement } from "../../model/reading/repair.ts";
import type { Database } from "../../storage/database.ts";
import type { RepairPlace } from "../../storage/sources/repairs.ts";
import type { Surroundings } from "../../storage/surroundings.ts";
import type { Auth, Session } from "../create-auth.ts";

/** Everything that the desk needs from outside. */
export type DeskDeps = {
  readonly db: Database;
  readonly auth: Auth;
  readonly now: () => Date;
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly vocabularies: Vocabularies;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** The address of a style, script or picture by its name. */
  readonly asset: (name: string) => string;
  /** Makes collecting start now instead of at the next tick. */
  readonly refresh: () => Promise<void>;
  /** The politeness key of an address. */
  readonly hostKeyOf: (address: string) => string;
  /** What could be read at a pasted address; without it an address is taken for a feed's. */
  readonly discover?: (pasted: string) => Promise<Discovery>;
  /** Without them no repair is offered. */
  readonly repairs?: RepairTools;
};

/** What the pipeline can do for a source that is not well. */
export type RepairTools = {
  /** A page of the queue, and where it goes on. */
  readonly list: (query: {
    readonly after?: RepairPlace | undefined;
    readonly most: number;
  }) => Promise<{
    readonly tasks: readonly RepairTask[];
    readonly next: RepairPlace | undefined;
  }>;
  readonly find: (sourceId: number) => Promise<RepairTask | undefined>;
  /**
   * What could be read in its place, for a repair that looks for something; undefined for one that
   * does not.
   */
  readonly search: (repair: Repair) => Promise<Discovery | undefined>;
  /** Returns what was done, as a sentence. */
  readonly accept: (
    sourceId: number,
    repair: Repair,
    accepting: { readonly by: string; readonly found?: Replacement },
  ) => Promise<string>;
  readonly previewRule: (address: string, rule: PageRule) => Promise<RulePreview>;
  readonly correctRule: (sourceId: number, rule: PageRule, by: string) => Promise<void>;
};

export type DeskEnv = {
  readonly Variables: { session: Session; surroundings: Promise<Surroundings> | undefined };
  /** What the border refused, to be said on a page of the desk. */
  readonly Bindings: { readonly problem?: AppError };
};
export type DeskContext = Context<DeskEnv>;
