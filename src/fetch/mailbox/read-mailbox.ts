import { ImapFlow } from "imapflow";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import type { FetchFailure } from "../../model/reading/fetched.ts";
import type { ImapMailbox } from "../../model/reading/mailbox.ts";
import { describeFailure } from "../http/describe-failure.ts";
import { FETCH_LIMITS } from "../http/fetch-limits.ts";
import { MAIL_LIMITS } from "./mail-limits.ts";

export type MailboxReading =
  /** Oldest first. `position` is where the next reading goes on. */
  | {
      readonly outcome: "read";
      readonly mails: readonly Uint8Array[];
      readonly tooLarge: number;
      readonly position: string;
    }
  | { readonly outcome: "failed"; readonly code: FetchFailure; readonly reason: string };

/** Room for a mail with its envelope of IMAP, and for the numbers of a million mails. */
const MOST_RESPONSE_BYTES = MAIL_LIMITS.bytes + 5_000_000;
const WHOLE_MS = MINUTE;
const SILENCE_MS = 20 * SECOND;
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;

/**
 * Reads what is new in a mailbox by IMAP, and changes nothing there, not even what is marked as
 * seen. Never throws for what the world does, and never tells the password.
 */
export async function readMailbox(
  mailbox: ImapMailbox,
  after: string | undefined,
): Promise<MailboxReading> {
  const client = openClient(mailbox);
  // What breaks shows in the command under way; without a listener it would end the process.
  client.on("error", () => undefined);
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    client.close();
  }, WHOLE_MS);
  const mails: Uint8Array[] = [];
  const progress = { mails, tooLarge: 0, position: undefined as string | undefined };
  try {
    await client.connect();
    await readNew(client, mailbox.folder, { after, progress });
    await client.logout();
  } catch (error) {
    // What came before the line broke is good.
    if (mails.length === 0)
      return isOver
        ? failed("timeout", `Reading the mailbox at ${mailbox.host} took longer than a minute.`)
        : explain(error, mailbox);
  } finally {
    clearTimeout(timer);
    client.close();
  }
  return {
    outcome: "read",
    mails,
    tooLarge: progress.tooLarge,
    position: progress.position ?? after ?? "",
  };
}

function openClient({ host, port, isSecure, user, password }: ImapMailbox): ImapFlow {
  return new ImapFlow({
    host,
    port,
    secure: isSecure,
    ...(!isSecure && { doSTARTTLS: !LOOPBACK.test(host) }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: FETCH_LIMITS.connectMs,
    greetingTimeout: FETCH_LIMITS.connectMs,
    socketTimeout: SILENCE_MS,
    maxLineLength: MOST_RESPONSE_BYTES,
    maxLiteralSize: MAIL_LIMITS.bytes,
    maxResponseSize: MOST_RESPONSE_BYTES,
  });
}

type Progress = { readonly mails: Uint8Array[]; tooLarge: number; position: string | undefined };

async function readNew(
  client: ImapFlow,
  folder: string,
  { after, progress }: { readonly after: string | undefined; readonly progress: Progress },
): Promise<void> {
  const opened = await client.mailboxOpen(folder, { readOnly: true });
  const [validity, uid] = (after ?? "").split(":");
  // Numbers of another validity name other mails (RFC 3501, 2.3.1.1).
  const last = validity === String(opened.uidValidity) ? Number(uid) : undefined;
  progress.position = `${opened.uidValidity}:${last ?? 0}`;

  const found = (await client.search({ uid: `${(last ?? 0) + 1}:*` }, { uid: true })) || [];
  // "n:*" gives the last mail even where its number is below n.
  const fresh = found.filter((one) => one > (last ?? 0)).sort((one, other) => one - other);
  for (const one of last === undefined
    ? fresh.slice(-MAIL_LIMITS.mails)
    : fresh.slice(0, MAIL_LIMITS.mails)) {
    const { size = 0 } = (await client.fetchOne(String(one), { size: true }, { uid: true })) || {};
    const mail =
      size > MAIL_LIMITS.bytes
        ? undefined
        : await client.fetchOne(String(one), { source: true }, { uid: true });
    if (size > MAIL_LIMITS.bytes) progress.tooLarge += 1;
    if (mail && mail.source !== undefined) progress.mails.push(mail.source);
    progress.position = `${opened.uidValidity}:${one}`;
  }
}

/** Fields of the library's errors, none of which holds what was sent to log in. */
type ImapError = {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly mailboxMissing?: boolean;
  readonly tlsFailed?: boolean;
  readonly responseStatus?: string;
};

function explain(error: unknown, { host, folder }: ImapMailbox): MailboxReading {
  const { code, authenticationFailed, mailboxMissing, tlsFailed, responseStatus } =
    error as ImapError;
  if (authenticationFailed === true)
    return failed("guarded", `The mailbox at ${host} refuses the user or the password.`);
  if (mailboxMissing === true)
    return failed("not_found", `The mailbox at ${host} has no folder ${folder}.`);
  if (tlsFailed === true)
    return failed(
      "tls",
      `The mailbox at ${host} offers no encryption, so the password was not sent.`,
    );
  if (code === "CONNECT_TIMEOUT" || code === "GREETING_TIMEOUT" || code === "ETIMEOUT")
    return failed("timeout", `The mailbox at ${host} did not answer in time.`);
  if (responseStatus !== undefined)
    return failed(
      "bad_response",
      `The mailbox at ${host} answers "${responseStatus}" to a plain request.`,
    );
  const known = describeFailure(error, host, FETCH_LIMITS);
  return known === undefined
    ? failed("connection_failed", `The mailbox at ${host} broke the connection off.`)
    : failed(known.code, known.message);
}

function failed(code: FetchFailure, reason: string): MailboxReading {
  return { outcome: "failed", code, reason };
}
