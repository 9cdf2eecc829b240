import { type Term } from "../../../model/facet.ts";

/** Names of kinds are a word or three; a colon further in belongs to the headline. */
const LONGEST_NAME_CHARS = 40;

const PREFIX = /^[[(]?([^:：\])]{1,40})(?:[\])]\s*[:：–—-]?|\s*[:：])\s*(?=\S)/;

/**
 * Takes a known kind's name off the head of a text: "Innovation News: Dubai …", "[Report] Who …".
 * Unknown prefixes stay.
 */
export function splitKind(
  text: string,
  kinds: readonly Term[],
): { readonly kind: string; readonly rest: string } | undefined {
  const prefix = PREFIX.exec(text);
  if (prefix === null) return undefined;
  const kind = findKind(prefix[1] ?? "", kinds);
  return kind === undefined ? undefined : { kind, rest: text.slice(prefix[0].length) };
}

/** The kind that a name means, in any language that the vocabulary speaks, any case and spacing. */
export function findKind(name: string, kinds: readonly Term[]): string | undefined {
  if (name.length > LONGEST_NAME_CHARS) return undefined;
  const wanted = plain(name);
  if (wanted === "") return undefined;
  return kinds.find((kind) =>
    [kind.id, ...Object.values(kind.names)].some((known) => plain(known) === wanted),
  )?.id;
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLocaleLowerCase("en")
    .replace(/[\s_-]+/g, " ")
    .trim();
}
