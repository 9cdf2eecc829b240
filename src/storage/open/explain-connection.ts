import { AppError } from "../../lib/app-error.ts";
import { isDatabaseAway } from "../is-database-away.ts";

/** What a person can do about each, by the codes of Postgres and of Node. */
const CAUSES: readonly (readonly [code: RegExp, words: string])[] = [
  [/^28P01$/, "refuses the password, or does not know the user. Look at both in DATABASE_URL"],
  [/^3D000$/, "has no database of that name. Make it first, or correct the name in DATABASE_URL"],
  [
    /^53300$/,
    "has no connection free: others use all that it allows. Stop one of them, or raise its max_connections",
  ],
  [/^53/, "is short of room or memory, as it says itself. Make room and start again"],
  [/^57P03$/, "is being started or stopped just now. Start again in a moment"],
  [/^(?:42501|25006)$/, "does not let this user make tables there. Give it that right"],
  [
    /^(?:ENOTFOUND|EAI_)/,
    "cannot be found: no machine of that name is known. Look at the name in DATABASE_URL, and at the network",
  ],
  [
    /^ECONNREFUSED$/,
    "is not there: nothing listens at that address and port. Start it, or correct them in DATABASE_URL",
  ],
  [
    /^(?:ENOENT|EACCES)$/,
    "is not there: its socket cannot be opened. Start it, or correct the folder in DATABASE_URL",
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_(?:TLS|SSL)|^EPROTO$/,
    "has a certificate that this machine does not trust. Give its authority in NODE_EXTRA_CA_CERTS, or correct sslmode in DATABASE_URL",
  ],
];

/** By their words, where the code says too little. */
const SAID: readonly (readonly [words: RegExp, meaning: string])[] = [
  [
    /does not support SSL/,
    "speaks no TLS. Take sslmode out of DATABASE_URL, or switch TLS on at the server",
  ],
  [
    /no pg_hba\.conf entry.*no encryption/,
    "lets nobody in without TLS. Add sslmode=require to DATABASE_URL",
  ],
  [
    /no pg_hba\.conf entry/,
    "does not let this user in from this machine. Its pg_hba.conf says who may come in",
  ],
  [
    /role .* does not exist/,
    "does not know the user. Make it first, or correct it in DATABASE_URL",
  ],
  [/password must be a string/, "wants a password, and DATABASE_URL has none"],
  [
    /unsupported startup parameter/,
    "is a pooler that refuses time limits. Let it ignore statement_timeout, lock_timeout and idle_in_transaction_session_timeout",
  ],
];

const DEFAULT_NAME = "DATABASE_URL";

/**
 * Why the server that DATABASE_URL names could not be used, as a sentence with what to do; never
 * with the address, which holds a password. Undefined where the cause is another.
 */
export function explainConnection(error: unknown, called = DEFAULT_NAME): AppError | undefined {
  const words = error instanceof Error ? explain(error) : undefined;
  if (words === undefined) return undefined;
  const sentence = `${words.replaceAll(DEFAULT_NAME, called)}. Nothing was started.`;
  return new AppError("unavailable", sentence, { cause: error });
}

function explain(error: Error): string | undefined {
  const code = "code" in error ? String(error.code) : "";
  if (code === "ERR_INVALID_URL" || error instanceof URIError)
    return "DATABASE_URL is no address of a database. It reads postgres://user:password@machine:5432/database, with signs like @, / and # in the password written as %40, %2F and %23";
  const words =
    SAID.find(([said]) => said.test(error.message))?.[1] ??
    CAUSES.find(([cause]) => cause.test(code))?.[1];
  if (words !== undefined) return `The database that DATABASE_URL names ${words}`;
  if (isDatabaseAway(error) || code.startsWith("28"))
    return "The database that DATABASE_URL names does not answer";
  return undefined;
}
