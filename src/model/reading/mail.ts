/** Newsletters are some 100 kB; beyond this it is somebody's attachments. */
export const MAX_MAIL_BYTES = 20_000_000;

/** A newsletter as it came, before it is split into its links. */
export type Mail = {
  readonly subject?: string;
  readonly from?: { readonly name?: string; readonly address?: string };
  /** RFC 3339, UTC, from the Date header; absent where that cannot be read. */
  readonly sent?: string;
  readonly messageId?: string;
  /** From List-Id: tells one newsletter from another of the same sender. */
  readonly listId?: string;
  /** From List-Post, where that is an address of the web: mailers of essays give the essay's. */
  readonly postLink?: string;
  /** It went to many: it has headers that only lists and mass mailings have (RFC 2369, 2919). */
  readonly isToMany?: boolean;
  /** As sent, not sanitised. */
  readonly html?: string;
  readonly text?: string;
};

export type MailReading =
  | { readonly mail: Mail }
  | {
      readonly error: {
        readonly code: "empty" | "too_large" | "not_a_mail";
        readonly message: string;
      };
    };
