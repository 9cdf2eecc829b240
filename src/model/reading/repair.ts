import type { SourceProposal } from "./discovery.ts";
import type { SourceHealth, SourceKind } from "../source.ts";

/** What a person may accept; nothing of it happens by itself. */
export type Repair =
  | { readonly kind: "use_address"; readonly address: string; readonly why: string }
  | { readonly kind: "use_https"; readonly address: string; readonly why: string }
  /** Look for feeds from this page. */
  | { readonly kind: "find_feed"; readonly from: string; readonly why: string }
  /** Ask with HTTP/2, still under our honest name. */
  | { readonly kind: "use_http2"; readonly why: string }
  | { readonly kind: "watch_page"; readonly address: string; readonly why: string }
  | { readonly kind: "pause"; readonly why: string };

/** What a person chose to be read in a source's place. */
export type Replacement = Pick<SourceProposal, "address" | "kind" | "pageRule" | "reason">;

/**
 * A source that needs a person, what is wrong with it since when, and what may help, the likeliest
 * first.
 */
export type RepairTask = {
  readonly source: {
    readonly id: number;
    readonly name: string;
    readonly publisher: string;
    readonly address: string;
    readonly kind: SourceKind;
  };
  readonly health: SourceHealth;
  /** The evidence, as a sentence. */
  readonly reason: string;
  readonly since: Date;
  readonly repairs: readonly Repair[];
};
