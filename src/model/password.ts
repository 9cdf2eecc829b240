/** NIST SP 800-63B asks for eight; a desk that publishes in an institute's name asks for more. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** So many different signs at least: "aaaaaaaaaaaa" and "ababababab12" are long and no secret. */
const FEWEST_SIGNS = 5;
/** What is left beside the name of a person or a much tried word is no secret by itself. */
const FEWEST_OWN_SIGNS = 6;

/** Letters are no secret then, but the marks between them are. */
const MANY_MARKS = 8;

/**
 * The words of the lists that guessers try first, without the digits and signs that people put
 * around them, and this program's own (NIST SP 800-63B, 5.1.1.2).
 */
const TRIED_FIRST =
  /password|passwort|passphrase|motdepasse|contrasena|letmein|welcome|qwerty(?:uiop)?|qwertz(?:uiop)?|azerty(?:uiop)?|asdf(?:ghjkl)?|zxcvbnm?|1q2w3e4r5?t?|iloveyou|sunshine|princess|football|baseball|superman|monkey|dragon|master|shadow|trustno|changeme|default|secret|login|hello|admin(?:istrator)?|correcthorsebatterystaple|cuttings?|editor|publisher/g;

/** Neighbours in an alphabet, among digits, on keyboards; forwards and backwards. */
const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
].flatMap((row) => [row, [...row].reverse().join("")]);
const SHORTEST_RUN = 4;

/** Why a password is refused, as a sentence; undefined where it will do. */
export function whyWeakPassword(
  password: string,
  person: { readonly email: string; readonly name: string },
): string | undefined {
  if (password.length < SHORTEST_PASSWORD)
    return `A password has at least ${SHORTEST_PASSWORD} characters.`;
  if (password.length > LONGEST_PASSWORD)
    return `A password may have ${LONGEST_PASSWORD} characters.`;
  if (new Set(password.normalize("NFKC").toLowerCase().replace(/\s/g, "")).size < FEWEST_SIGNS)
    return "That password is the same few signs again and again, or only blanks. A sentence of your own is best.";
  if (new Set(password.replace(/[\p{L}\p{N}\s]/gu, "")).size >= MANY_MARKS) return undefined;
  const plain = fold(password);
  const own = ownWords(person).reduce((rest, word) => rest.replaceAll(word, ""), plain);
  if (own.length < FEWEST_OWN_SIGNS && own !== plain)
    return "Your own name or address is the first that somebody else would try. A sentence of your own is best.";
  if (withoutRuns(own.replace(TRIED_FIRST, "")).length < FEWEST_OWN_SIGNS)
    return "That password is one of those that are tried first. A sentence of your own is best.";
  return undefined;
}

/** One case, one width, no blanks and signs, and the usual digits for letters read as letters. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{M}\p{C}]/gu, "");
}

function ownWords({ email, name }: { readonly email: string; readonly name: string }): string[] {
  const [local = "", domain = ""] = email.split("@");
  return [email, local, domain, domain.split(".")[0] ?? "", name, ...name.split(/\s+/)]
    .map(fold)
    .filter((word) => word.length > 2)
    .sort((one, other) => other.length - one.length);
}

/** Without "1234", "fedc" and the like, and without what repeats itself: "abcabcabc" is "abc". */
function withoutRuns(text: string): string {
  let rest = "";
  for (let at = 0; at < text.length;) {
    const run = runAt(text, at);
    if (run < SHORTEST_RUN) rest += text[at];
    at += run < SHORTEST_RUN ? 1 : run;
  }
  return /^(.+?)\1+$/.exec(rest)?.[1] ?? rest;
}

function runAt(text: string, at: number): number {
  let length = 1;
  while (
    at + length < text.length &&
    RUNS.some((row) => row.includes(text.slice(at, at + length + 1)))
  )
    length += 1;
  return length;
}
