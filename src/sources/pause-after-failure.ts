import { DAY, durationInWords, HOUR, MINUTE } from "../lib/duration.ts";

export type Pause = { readonly ms: number; readonly reason: string };

/** Servers that ask for more have made a mistake, or mean something that a pause cannot answer. */
const LONGEST_TRUSTED_RETRY_AFTER = 2 * DAY;

/**
 * How long a source rests after a failure: doubled with each further one, never shorter than the
 * server asked for.
 */
export function pauseAfterFailure(code: string, inARow: number, retryAfterMs = 0): Pause {
  const { first, longest } = RESTS[code] ?? PASSING;
  const growing = Math.min(first * 2 ** Math.max(0, inARow - 1), longest);
  const asked = Math.min(retryAfterMs, LONGEST_TRUSTED_RETRY_AFTER);
  if (asked > growing)
    return { ms: asked, reason: `The server asks for a pause of ${durationInWords(asked)}.` };

  const tries = inARow > 1 ? `${inARow} failures in a row` : "a failure";
  return { ms: growing, reason: `A pause of ${durationInWords(growing)} after ${tries}.` };
}

type Rest = { readonly first: number; readonly longest: number };

/** Most troubles are over in minutes; what lasts a day may last. */
const PASSING: Rest = { first: 10 * MINUTE, longest: DAY };
/** Whoever says "too often" or "overloaded" must see that we heard it. */
const OVERLOADED: Rest = { first: 30 * MINUTE, longest: DAY };
/** Guards count visits: trying harder confirms what they think. */
const GUARDED: Rest = { first: 6 * HOUR, longest: 3 * DAY };
/** What changes only when somebody at the publisher does something. */
const LASTING: Rest = { first: HOUR, longest: DAY };
const FINAL: Rest = { first: DAY, longest: 7 * DAY };
/** Says nothing about the source: our own network may be away, and it comes back without notice. */
const OURS: Rest = { first: 10 * MINUTE, longest: HOUR };

const RESTS: Readonly<Record<string, Rest>> = {
  too_many_requests: OVERLOADED,
  server_error: OVERLOADED,
  guarded: GUARDED,
  bot_check: GUARDED,
  consent_wall: GUARDED,
  sign_in: LASTING,
  paywall: LASTING,
  client_error: LASTING,
  not_found: LASTING,
  host_not_found: LASTING,
  certificate: LASTING,
  tls: LASTING,
  redirect_loop: LASTING,
  too_many_redirects: LASTING,
  bad_redirect: LASTING,
  too_large: LASTING,
  endless: LASTING,
  too_much_memory: LASTING,
  reader_broke: LASTING,
  html_page: LASTING,
  // A page whose list is no longer found was rebuilt, and stays so until a person looks.
  no_items: LASTING,
  no_links: LASTING,
  no_list: LASTING,
  script_only: LASTING,
  bad_selector: LASTING,
  gone: FINAL,
  // Each further try may cost everybody a restart.
  ended_the_program: FINAL,
  bad_address: FINAL,
  forbidden_address: FINAL,
  forbidden_by_robots: { first: DAY, longest: DAY },
  host_not_resolved: OURS,
  no_network: OURS,
  host_busy: OURS,
  cancelled: OURS,
};
