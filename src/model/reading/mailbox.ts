/** Where newsletters come in: a mailbox, or an mbox file or folder of .eml files on this machine. */
export type Mailbox = ImapMailbox | { readonly path: string };

/** Who may open it is only ever handed on, never written down. */
export type ImapMailbox = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, except on this machine itself. */
  readonly isSecure: boolean;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
};
