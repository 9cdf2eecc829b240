/** What one reading of a mailbox or of files of mails takes. */
export const MAIL_LIMITS = {
  /** A busy mailbox gets a hundred newsletters a day; the rest is there at the next reading. */
  mails: 50,
  /** Newsletters have some 100 kB; beyond this it is somebody's attachments. */
  bytes: 5_000_000,
} as const;
