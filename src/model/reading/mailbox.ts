/** Where newsletters come in, and who may open it: only ever handed on, never written down. */
export type Mailbox = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, except on this machine itself. */
  readonly isSecure: boolean;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
};
