/** What Postgres puts before a message: the time, its process, how grave it is. */
const HEAD = /^.*?\b(?:PANIC|FATAL|ERROR|LOG):\s*|^initdb:\s*(?:error:\s*)?/;
const GRAVE = [/\b(?:PANIC|FATAL):/, /\berror\b|could not/i];

/** Of the last words of a Postgres program the line that names the cause, without a full stop. */
export function tellingLine(words: string): string {
  const lines = words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const telling =
    GRAVE.map((grave) => lines.findLast((line) => grave.test(line))).find(
      (line) => line !== undefined,
    ) ?? lines.at(-1);
  return telling?.replace(HEAD, "").replace(/\.$/, "") ?? "it ended without a word";
}
