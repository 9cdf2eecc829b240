import { type Reading } from "../reading.ts";
import { resolveLink } from "./resolve-link.ts";

/** An id or another text that is an address of the web already; most are numbers and names. */
export function addressIn(text: string | undefined, reading: Reading): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s]+$/i.test(text)
    ? resolveLink(text, undefined, reading)
    : undefined;
}
