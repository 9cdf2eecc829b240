import { isIP } from "node:net";
import { fileURLToPath } from "node:url";
import { AppError } from "./lib/app-error.ts";
import type { Mailbox } from "./model/reading/mailbox.ts";

export type Config = {
  /** Where the embedded database lives. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** How many daily backups of the embedded database stay; 0 for none at all. */
  readonly backupsKept: number;
  readonly host: string;
  readonly port: number;
  /** How readers reach the site; no trailing slash. */
  readonly publicUrl: string;
  /** Addresses inside this machine or network that may be read all the same, as "host:port". */
  readonly readablePrivateHosts: readonly string[];
  /** Addresses and networks of proxies whose word on who asks is believed. */
  readonly proxies: readonly string[];
  readonly collects: boolean;
  /** Whether a source that moved for good, with the same items, is followed without a person. */
  readonly followsMoves: boolean;
  /** How many pages behind promising items are read a day, and of one host. */
  readonly pagesADay: number;
  readonly pagesAHost: number;
  readonly logLevel: LogLevel;
  readonly mailbox: Mailbox | undefined;
};

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Read once, in app/. A setting nobody set takes the safe value; one that makes no sense is
 * refused by name.
 */
export function readConfig(env: Env): Config {
  const host = text(env, "CUTTINGS_HOST") ?? "127.0.0.1";
  const port = wholeNumber(env, "CUTTINGS_PORT", { otherwise: 8080, most: 65_535 });
  return {
    dataFolder: text(env, "CUTTINGS_DATA") ?? "data",
    databaseUrl: databaseUrl(env),
    backupsKept: wholeNumber(env, "CUTTINGS_BACKUPS", { otherwise: 7, most: 366 }),
    host,
    port,
    publicUrl:
      publicUrl(env) ??
      `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${port}`,
    readablePrivateHosts: (text(env, "CUTTINGS_READ_PRIVATE") ?? "")
      .split(/[\s,]+/)
      .filter((one) => one !== ""),
    proxies: addresses(env, "CUTTINGS_PROXY"),
    collects: yesOrNo(env, "CUTTINGS_COLLECT", true),
    followsMoves: yesOrNo(env, "CUTTINGS_FOLLOW_MOVES", false),
    pagesADay: wholeNumber(env, "CUTTINGS_PAGES", { otherwise: 2_000, most: 100_000 }),
    pagesAHost: wholeNumber(env, "CUTTINGS_PAGES_A_HOST", { otherwise: 20, most: 1_000 }),
    logLevel: oneOf(env, "CUTTINGS_LOG", LOG_LEVELS) ?? "warn",
    mailbox: mailbox(env),
  };
}

/** An empty setting is one that nobody set: that is how people switch a line of .env off. */
function text(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function wholeNumber(
  env: Env,
  name: string,
  limits: { readonly otherwise: number; readonly most: number },
): number {
  const given = text(env, name);
  if (given === undefined) return limits.otherwise;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value > limits.most)
    throw new AppError(
      "invalid",
      `${name} must be a whole number from 0 to ${limits.most}, not "${given}".`,
    );
  return value;
}

/** Plain addresses, or networks with the number of their bits. */
function addresses(env: Env, name: string): readonly string[] {
  const given = (text(env, name) ?? "").split(/[\s,]+/).filter((one) => one !== "");
  const wrong = given.find((one) => {
    const [address = "", bits = "0", more] = one.split("/");
    const most = isIP(address) === 6 ? 128 : 32;
    return (
      isIP(address) === 0 || more !== undefined || !/^\d{1,3}$/.test(bits) || Number(bits) > most
    );
  });
  if (wrong !== undefined)
    throw new AppError(
      "invalid",
      `${name} must hold addresses such as 127.0.0.1 or networks such as 10.0.0.0/8, not "${wrong}".`,
    );
  return given;
}

function yesOrNo(env: Env, name: string, otherwise: boolean): boolean {
  const given = oneOf(env, name, ["yes", "no"]);
  return given === undefined ? otherwise : given === "yes";
}

function oneOf<T extends string>(env: Env, name: string, allowed: readonly T[]): T | undefined {
  const given = text(env, name);
  if (given === undefined) return undefined;
  const found = allowed.find((one) => one === given);
  if (found === undefined)
    throw new AppError("invalid", `${name} must be ${allowed.join(" or ")}, not "${given}".`);
  return found;
}

function databaseUrl(env: Env): string | undefined {
  const given = text(env, "DATABASE_URL");
  // The value is not repeated: it holds a password.
  if (given !== undefined && !/^postgres(ql)?:\/\//.test(given))
    throw new AppError("invalid", "DATABASE_URL must begin with postgres:// or not be set.");
  return given;
}

function publicUrl(env: Env): string | undefined {
  const given = text(env, "CUTTINGS_URL");
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new AppError(
      "invalid",
      `CUTTINGS_URL must be an address such as https://cuttings.example.org, not "${given}".`,
    );
  return url.href.replace(/\/+$/, "");
}

/** The password has a setting of its own, because addresses are copied, shown and logged. */
function mailbox(env: Env): Mailbox | undefined {
  const given = text(env, "CUTTINGS_MAILBOX");
  const user = text(env, "CUTTINGS_MAILBOX_USER");
  const password = text(env, "CUTTINGS_MAILBOX_PASSWORD");
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (url?.protocol === "file:") return { path: fileURLToPath(url) };
  const isSecure = url?.protocol === "imaps:";
  if (
    url === null ||
    !(isSecure || url.protocol === "imap:") ||
    url.hostname === "" ||
    url.username !== "" ||
    url.password !== ""
  ) {
    throw new AppError(
      "invalid",
      "CUTTINGS_MAILBOX must be an address such as imaps://mail.example.org/INBOX, without user and password, or file:///srv/mail/newsletters.mbox.",
    );
  }
  if (user === undefined || password === undefined)
    throw new AppError(
      "invalid",
      "CUTTINGS_MAILBOX needs CUTTINGS_MAILBOX_USER and CUTTINGS_MAILBOX_PASSWORD.",
    );
  const folder = decodeURIComponent(url.pathname.slice(1)) || "INBOX";
  return {
    host: url.hostname,
    port: url.port === "" ? (isSecure ? 993 : 143) : Number(url.port),
    isSecure,
    folder,
    user,
    password,
  };
}
