import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import { KNOWN_KEPT_MS, WRONG_KEPT_MS } from "../../model/sign-in.ts";
import type { Database } from "../../storage/database.ts";
import {
  claimAttempt,
  findKnownClients,
  giveBackAttempt,
  noteKnownClients,
  type SignInLimit,
} from "../../storage/people/sign-in-limits.ts";
import type { Hold } from "./bounded-hold.ts";

/**
 * Who was wrong at an account from one address slows down alone. All strangers together slow an
 * account down only a little, because among them may be its owner with a new browser. One address
 * at all accounts is an office, or somebody who tries one password everywhere.
 */
const LIMITS = {
  pair: { free: 5, longestPauseMs: 5 * MINUTE },
  account: { free: 10, longestPauseMs: 30 * SECOND },
  client: { free: 30, longestPauseMs: MINUTE },
  known: { free: 10, longestPauseMs: MINUTE },
} as const;

/** So long a request waits for a short pause to end instead of being sent away. */
const LONGEST_HOLD_MS = 10 * SECOND;

export type Attempt = {
  /** As it was typed, whether or not there is such an account: what follows must not tell. */
  readonly email: string;
  readonly address: string;
  /** What this browser was given when somebody came in with it. */
  readonly device: string | undefined;
};

export type Limiting = {
  readonly db: Database;
  readonly secret: string;
  readonly now: () => Date;
  readonly hold: Hold;
};

export type Allowed = {
  /** To be told when it was right. */
  readonly wasRight: (device: string) => Promise<void>;
};

/**
 * Lets an attempt be tried, or says how long to wait. A client from which somebody came in to this
 * account before is counted by itself, so that whatever strangers do shuts nobody out.
 */
export async function limitSignIns(
  limiting: Limiting,
  attempt: Attempt,
): Promise<Allowed | { readonly waitMs: number }> {
  const { db, now, hold } = limiting;
  const names = namesOf(limiting, attempt);
  const limits = await limitsOf(limiting, names);
  for (let waited = 0; ;) {
    const waitMs = await claimAttempt(db, limits, { now: now(), forgetMs: WRONG_KEPT_MS });
    if (waitMs === undefined)
      return {
        async wasRight(device) {
          const own = limits.filter((limit) => limit.isOwn);
          await giveBackAttempt(db, limits, own, now());
          const clients = [names.address, names.deviceOf(device)];
          await noteKnownClients(db, names.account, clients, now());
        },
      };
    waited += waitMs;
    if (waited > LONGEST_HOLD_MS || !(await hold(waitMs))) return { waitMs };
  }
}

type Names = ReturnType<typeof namesOf>;

/** Hashes, so that no row says who tried from where. */
function namesOf({ secret }: Limiting, { email, address, device }: Attempt) {
  const hash = (...parts: readonly string[]) =>
    createHmac("sha256", secret).update(parts.join("\0")).digest("base64url");
  const network = networkOf(address);
  const deviceOf = (id: string) => hash("device", id);
  return {
    hash,
    deviceOf,
    account: hash("account", email),
    address: hash("address", network),
    device: device === undefined ? undefined : deviceOf(device),
  };
}

async function limitsOf(
  { db, now }: Limiting,
  { hash, account, address, device }: Names,
): Promise<readonly (SignInLimit & { readonly isOwn: boolean })[]> {
  const since = new Date(now().getTime() - KNOWN_KEPT_MS);
  const clients = device === undefined ? [address] : [device, address];
  const known = await findKnownClients(db, account, clients, since);
  // The browser before the address: behind one address there may be others.
  const best = clients.find((client) => known.includes(client));
  if (best !== undefined)
    return [{ key: hash("known", account, best), isOwn: true, ...LIMITS.known }];
  return [
    { key: hash("pair", account, address), isOwn: true, ...LIMITS.pair },
    { key: hash("strangers", account), isOwn: false, ...LIMITS.account },
    { key: hash("client", address), isOwn: false, ...LIMITS.client },
  ];
}

/** Whoever has an IPv6 address has all of its /64. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("::");
  const start = head.split(":").filter((group) => group !== "");
  const end = tail.split(":").filter((group) => group !== "");
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => "0");
  const groups = address.includes("::") ? [...start, ...zeros, ...end] : start;
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")
    .toLowerCase();
}
