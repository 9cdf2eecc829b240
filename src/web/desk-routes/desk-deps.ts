import type { Context } from "hono";
import type { Discovery } from "../../model/discovery.ts";
import type { Vocabularies } from "../../model/facet.ts";
import type { Database } from "../../storage/database.ts";
import type { Auth, Session } from "../create-auth.ts";

/** Everything that the desk needs from outside. */
export type DeskDeps = {
  readonly db: Database;
  readonly auth: Auth;
  readonly now: () => Date;
  readonly vocabularies: Vocabularies;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** The address of a style, script or picture by its name. */
  readonly asset: (name: string) => string;
  /** Makes collecting start now instead of at the next tick. */
  readonly refresh: () => Promise<void>;
  /** The politeness key of an address. */
  readonly hostKeyOf: (address: string) => string;
  /** What could be read at an address; without it an address is taken for a feed's. */
  readonly discover?: (address: string) => Promise<Discovery>;
};

export type DeskEnv = { readonly Variables: { session: Session } };
export type DeskContext = Context<DeskEnv>;
