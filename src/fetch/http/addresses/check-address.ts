import { FetchStop } from "../fetch-stop.ts";

/** Longer ones are attacks or mistakes; what servers accept ends at about 8,000. */
const LONGEST_ADDRESS = 8_000;

/** As much of a bad one as a sentence can carry. */
const SHOWN = 200;

/**
 * The address as a URL that may be asked: http or https, no user name, no fragment. Throws
 * FetchStop.
 */
export function checkAddress(address: string): URL {
  if (address.length > LONGEST_ADDRESS)
    throw new FetchStop("bad_address", `The address is longer than ${LONGEST_ADDRESS} characters.`);
  if (!URL.canParse(address))
    throw new FetchStop("bad_address", `"${address.slice(0, SHOWN)}" is no address.`);

  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchStop(
      "bad_address",
      `Only http and https are read, not ${url.protocol.slice(0, -1)}.`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new FetchStop(
      "bad_address",
      "An address with a user name or a password in it is not asked.",
    );
  }
  url.hash = "";
  return url;
}
