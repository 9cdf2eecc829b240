import type { ItemFindings } from "./item-findings.ts";

/** Whose words were understood. */
export const TEXT_ORIGINS = ["feed", "page"] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

/** What we found out about an item; never mixed with what its source says. */
export type ItemFacts = {
  /** Which rules found it; newer ones look again. */
  readonly rulesVersion: number;
  readonly textFrom: TextOrigin;
  /** BCP 47; undefined where we could not tell. */
  readonly language: string | undefined;
  /** As "place:fr". */
  readonly terms: readonly string[];
  /** Of its text, so that the same text elsewhere is known. */
  readonly signature: Uint8Array | undefined;
  readonly vector: Uint8Array | undefined;
  /** By which its kin may be found: rare words, names, links of documents. */
  readonly keys: readonly string[];
  /** For each thing found, by what and how sure; and what kept us from finding out. */
  readonly evidence: Partial<ItemFindings> & { readonly failed?: string };
};
