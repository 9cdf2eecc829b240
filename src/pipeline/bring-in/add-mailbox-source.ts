import { basename } from "node:path";

import { hostOf } from "../../lib/links/host-of.ts";
import type { Mailbox } from "../../model/reading/mailbox.ts";
import type { Database } from "../../storage/database.ts";
import { addSources } from "../../storage/sources/add-sources.ts";
import { mailboxAddress } from "../collect/open-mailbox.ts";

/** Files have no host to be polite to, and a source has one. */
const THIS_MACHINE = "localhost";

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
        name: `Newsletters in ${"path" in mailbox ? basename(mailbox.path) : mailbox.folder}`,
        publisher: "Newsletters",
        address,
        homepage: undefined,
        kind: "mailbox",
        place: "international",
        languages: [],
        field: "newsletters",
        origin: "desk",
        hostKey: "path" in mailbox ? THIS_MACHINE : hostOf(address),
      },
    ],
    now,
  );
}
