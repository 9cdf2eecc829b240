import { pathToFileURL } from "node:url";

import type { MailboxReading, readMailbox } from "../../fetch/mailbox/read-mailbox.ts";
import type { Mailbox } from "../../model/reading/mailbox.ts";
import { readMailFiles } from "./read-mail-files.ts";

/** The one mailbox that a setting names. */
export type OpenMailbox = {
  /** As its source has it; tells nothing of who may read it. */
  readonly address: string;
  readonly read: (after: string | undefined) => Promise<MailboxReading>;
};

export function openMailbox(mailbox: Mailbox): OpenMailbox {
  return {
    address: mailboxAddress(mailbox),
    read: (after) =>
      "path" in mailbox ? readMailFiles(mailbox.path, after) : readFromServer(mailbox, after),
  };
}

/** Few have one, and its protocol takes a tenth of a second to load. */
async function readFromServer(...asked: Parameters<typeof readMailbox>): Promise<MailboxReading> {
  const { readMailbox } = await import("../../fetch/mailbox/read-mailbox.ts");
  return readMailbox(...asked);
}

export function mailboxAddress(mailbox: Mailbox): string {
  if ("path" in mailbox) return pathToFileURL(mailbox.path).href;
  const { host, port, isSecure, folder } = mailbox;
  return `imap${isSecure ? "s" : ""}://${host}:${port}/${encodeURIComponent(folder)}`;
}
