import { trimSignsAtEnd } from "../trim-signs.ts";

/** Longer ones are no addresses that a person pastes. */
const LONGEST_ADDRESS = 4_096;

export type PastedAddress =
  /** The likeliest first: without a scheme both are tried. */
  { readonly addresses: readonly string[] } | { readonly error: string };

/**
 * What people paste where an address is asked for: with or without a scheme, in quotes, in angle
 * brackets, as feed://.
 */
export function readPastedAddress(pasted: string): PastedAddress {
  if (pasted.trim().length > LONGEST_ADDRESS)
    return { error: `An address has at most ${LONGEST_ADDRESS} characters.` };
  const text = trimSignsAtEnd(pasted.trim().replace(/^[<("'“«]+/, ""), ">)\"'”»").trim();
  if (text === "") return { error: "There is no address." };
  if (/\s/.test(text))
    return { error: `"${shorten(text)}" has spaces in it, so it is no address.` };

  const written = text
    .replace(/^(?:feed|rss):(?=https?:)/i, "")
    .replace(/^(?:feed|rss|itpc|pcast):\/\//i, "https://")
    .replace(/^view-source:/i, "");
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:\/|$))/i.exec(written)?.[1]?.toLowerCase();
  if (scheme === "mailto" || /^[^/?#:@]+@[^/?#:@]+$/.test(written))
    return {
      error: `"${shorten(text)}" is an e-mail address. Cuttings reads addresses of the web.`,
    };
  if (scheme !== undefined && scheme !== "http" && scheme !== "https")
    return { error: `Only http and https are read, not ${scheme}.` };

  const candidates =
    scheme === undefined
      ? [`https://${written.replace(/^\/\//, "")}`, `http://${written.replace(/^\/\//, "")}`]
      : [written];
  const addresses = candidates.flatMap((candidate) => URL.parse(candidate) ?? []);
  const [first] = addresses;
  if (first === undefined || !isHost(first.hostname))
    return { error: `"${shorten(text)}" is no address. One looks like https://example.org/news.` };
  if (first.username !== "" || first.password !== "")
    return { error: "An address with a user name or a password in it is not read." };
  return { addresses: addresses.map(withoutFragment) };
}

/** A bare word is a search and no host; this machine has a name without a dot. */
function isHost(hostname: string): boolean {
  return hostname === "localhost" || /^\[.+\]$/.test(hostname) || /[^.]\.[^.]/.test(hostname);
}

function withoutFragment(url: URL): string {
  url.hash = "";
  return url.href;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
