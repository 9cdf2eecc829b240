import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import type { Validators } from "../../model/reading/fetched.ts";
import type { KnownItem } from "../../model/item.ts";
import type { Documents } from "../documents/open-documents.ts";
import type { OpenMailbox } from "./open-mailbox.ts";
import type { Permission } from "../visit/may-read-page.ts";

export type Asking = {
  readonly get: Fetcher["get"];
  readonly askRobots: (address: string) => Promise<Permission>;
  readonly validators: Validators;
  readonly at: Date;
  readonly documents: Documents;
  readonly mailbox: OpenMailbox | undefined;
  readonly signal: AbortSignal;
  /** What is stored of the source that is asked. */
  readonly listKnown: () => Promise<readonly KnownItem[]>;
  /** Writes down, so that it outlasts a kill, that what this source sent is being read. */
  readonly noteReading: () => Promise<void>;
};
