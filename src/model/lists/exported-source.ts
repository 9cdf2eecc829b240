import type { PageRule } from "../reading/page-rule.ts";
import type { SourceKind } from "../source.ts";

/** What an export says of a source besides its name and address. */
export type SourceRecord = {
  readonly kind: SourceKind;
  readonly place: string;
  /** BCP 47, main one first. */
  readonly languages: readonly string[];
  readonly publisher: string;
  readonly pausedAt?: Date | undefined;
  /** By whom it was paused, as its health says it. */
  readonly pausedReason?: string | undefined;
  /** How a watched page's items are found. */
  readonly pageRule?: PageRule | undefined;
};

export type ExportedSource = SourceRecord & {
  readonly name: string;
  readonly address: string;
  readonly homepage: string | undefined;
  readonly field: string;
};

/** The prefix of the attributes that only Cuttings reads, and the namespace that it stands for. */
export const OPML_PREFIX = "cuttings";
export const OPML_NAMESPACE = "urn:cuttings:opml";
