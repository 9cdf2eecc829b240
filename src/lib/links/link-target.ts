import { unwrapRedirector } from "./unwrap-redirector.ts";

/** A mail guard around a network's link around a search engine's; nobody wraps deeper. */
const MOST_WRAPPINGS = 4;

/**
 * What a web address leads to, as far as it says so itself: word processors, mail programs and
 * networks put their own address around another.
 */
export function linkTarget(address: string): string {
  let url = new URL(address);
  for (let times = 0; times < MOST_WRAPPINGS; times += 1) {
    const target = unwrapRedirector(url);
    if (target === undefined || !isOfTheWeb(target)) break;
    url = target;
  }
  return url.href;
}

/** By http or https, and without user name and password. */
export function isOfTheWeb(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}
