import { decodeWrappedTarget } from "./decode-wrapped-target.ts";
import { PATH_REDIRECTORS, REDIRECTORS, type Redirector } from "./redirectors-table.ts";

/**
 * The address that a redirector would send on to, read from the redirector's own address; undefined
 * where it is none or does not tell.
 */
export function unwrapRedirector(address: URL): URL | undefined {
  const host = address.hostname.toLowerCase().replace(/^www\./, "");
  return (
    fromParameter(address, host) ??
    fromPath(address, host) ??
    httpAddress(decodeWrappedTarget(address, host))
  );
}

function fromParameter(address: URL, host: string): URL | undefined {
  for (const redirector of REDIRECTORS) {
    const isHere = redirector.host.test(host) && redirector.path?.test(address.pathname) !== false;
    const target = isHere ? targetIn(address, redirector) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

function targetIn(address: URL, { parameters }: Redirector): URL | undefined {
  for (const name of parameters) {
    const target = httpAddress(address.searchParams.get(name) ?? undefined);
    if (target !== undefined) return target;
  }
  return undefined;
}

function fromPath(address: URL, host: string): URL | undefined {
  const text = `${address.pathname}${address.search}`;
  for (const redirector of PATH_REDIRECTORS) {
    const wrapped = redirector.host.test(host) ? redirector.target.exec(text)?.[1] : undefined;
    if (wrapped === undefined) continue;
    const scheme = redirector.scheme === undefined ? "" : `${redirector.scheme}://`;
    const plain = /%2f/i.test(wrapped) ? decoded(wrapped) : wrapped;
    const target = httpAddress(/^https?:/i.test(plain) ? plain : `${scheme}${plain}`);
    if (target !== undefined) return target;
  }
  return undefined;
}

/**
 * Only what is a whole http(s) address itself, perhaps encoded once more, with a host of more than
 * one label.
 */
function httpAddress(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const plain = /^https?%3a/i.test(text) ? decoded(text) : text;
  // Path normalisers on the way make one slash of two.
  const whole = plain.trim().replace(/^(https?):\/+/i, "$1://");
  const target = /^https?:\/\//i.test(whole) ? URL.parse(whole) : null;
  return target !== null && target.hostname.includes(".") ? target : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
