import { hostOf } from "../../lib/links/host-of.ts";
import type { Mailbox } from "../../model/reading/mailbox.ts";
import type { Database } from "../../storage/database.ts";
import { addSources } from "../../storage/sources/add-sources.ts";
import { mailboxAddress } from "../collect/open-mailbox.ts";

/**
 * Makes the mailbox that a setting names a source, once; who wrote each newsletter stands in its
 * items' credit.
 */
export async function addMailboxSource(db: Database, mailbox: Mailbox, now: Date): Promise<void> {
  const address = mailboxAddress(mailbox);
  await addSources(
    db,
    [
      {
        name: `Newsletters in ${mailbox.folder}`,
        publisher: "Newsletters",
        address,
        homepage: undefined,
        kind: "mailbox",
        place: "international",
        languages: [],
        field: "newsletters",
        origin: "desk",
        hostKey: hostOf(address),
      },
    ],
    now,
  );
}
