const INBOX = "/desk/inbox";

/**
 * A path of the desk that a form or an address names, or else the inbox: what comes from outside
 * must not lead anywhere else.
 */
export function deskPath(written: string | undefined): string {
  return written !== undefined && /^\/desk\/[\w\-/]*(\?[\w=&%.~:+-]*)?$/.test(written)
    ? written
    : INBOX;
}
