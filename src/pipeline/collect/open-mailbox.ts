import { type MailboxReading, readMailbox } from "../../fetch/mailbox/read-mailbox.ts";
import type { Mailbox } from "../../model/reading/mailbox.ts";

/** The one mailbox that a setting names. */
export type OpenMailbox = {
  /** As its source has it; tells nothing of who may read it. */
  readonly address: string;
  readonly read: (after: string | undefined) => Promise<MailboxReading>;
};

export function openMailbox(mailbox: Mailbox): OpenMailbox {
  return { address: mailboxAddress(mailbox), read: (after) => readMailbox(mailbox, after) };
}

export function mailboxAddress({ host, port, isSecure, folder }: Mailbox): string {
  return `imap${isSecure ? "s" : ""}://${host}:${port}/${encodeURIComponent(folder)}`;
}
