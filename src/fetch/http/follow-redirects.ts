import type { Redirect } from "../../model/reading/fetched.ts";
import { askAddress, type Asking, type End } from "./ask-address.ts";
import { checkAddress } from "./addresses/check-address.ts";
import { FetchStop } from "./fetch-stop.ts";

/** Where a fetch is, kept up to date so that a failure on the way can say how far it came. */
export type Trail = { address: string; redirects: readonly Redirect[] };

export type Journey = Asking & { readonly trail: Trail };

/**
 * Asks and follows redirects; each new address is checked as the first was. Throws FetchStop and
 * errors of the network.
 */
export async function followRedirects(journey: Journey): Promise<End> {
  const { trail, limits } = journey;
  const seen = new Set<string>();
  for (let url = checkAddress(trail.address); ;) {
    trail.address = url.href;
    if (seen.has(url.href))
      throw new FetchStop("redirect_loop", `${url.hostname} sends visitors round in a circle.`);
    seen.add(url.href);

    const step = await askAddress(url, journey);
    if (!("location" in step)) return step;
    const to = redirectTarget(step.location, url);
    if (trail.redirects.length >= limits.redirects) {
      throw new FetchStop(
        "too_many_redirects",
        `${url.hostname} redirects again after ${limits.redirects} redirects.`,
      );
    }
    trail.redirects = [...trail.redirects, { status: step.status, from: url.href, to: to.href }];
    await askLeave(to.href, journey);
    url = to;
  }
}

async function askLeave(to: string, { request, watch }: Journey): Promise<void> {
  const leave = (await request.mayFollow?.(to)) ?? { go: true as const };
  watch.signal.throwIfAborted();
  if (!leave.go) throw new FetchStop("host_busy", leave.reason);
}

function redirectTarget(location: string, from: URL): URL {
  // Headers come as latin1, but servers that put letters into Location mean UTF-8.
  const text = Buffer.from(location, "latin1").toString("utf8");
  if (!URL.canParse(text, from.href))
    throw new FetchStop(
      "bad_redirect",
      `${from.hostname} redirects to something that is no address.`,
    );
  try {
    return checkAddress(new URL(text, from.href).href);
  } catch (cause) {
    if (!(cause instanceof FetchStop)) throw cause;
    throw new FetchStop(
      "bad_redirect",
      `${from.hostname} redirects to an address that is not asked: ${cause.message}`,
      { cause },
    );
  }
}
