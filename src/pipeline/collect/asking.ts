import type { Fetcher } from "../../fetch/http/create-fetcher.ts";
import type { Validators } from "../../model/reading/fetched.ts";
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
  /** Writes down, so that it outlasts a kill, that what this source sent is being read. */
  readonly noteReading: () => Promise<void>;
};
