const WHOLE =
  /^[([]?\s*(?:source|credit|author|written by|posted by|published by|submitted by|by|via|from|publisher|organisation|organization|outlet|medium|quelle|fuente|fonte|auteur|autor|por|par|von|bron|kilde|källa|źródło|источник|المصدر|出典|来源|來源)(?!\p{L})\s*(:?)\s*(.+?)\s*[)\]]?\.?$/iu;
const AT_END =
  /\s*[([]\s*(?:source|credit|author|by|via|quelle|fuente|fonte|bron|kilde|källa|źródło|источник|المصدر|出典|来源|來源)(?!\p{L})\s*(:?)\s*([^()[\]]{2,80})[)\]]\.?$/iu;

/** "Posted by A. Writer at 9:00 AM", also where the time is an element of its own. */
const TIME_AT_END =
  /\s(?:at|um|à|a las|às|kl\.?|o|on|am|le)(?:\s\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?)?$/i;
const LONGEST_CREDIT_CHARS = 80;
const FEWEST_NAME_WORDS = 2;
const MOST_NAME_WORDS = 4;
const TITLES = /^(?:(?:dr|prof|professor|sir|dame|lord|lady|baroness|mr|mrs|ms|rt hon)\.?\s+)+/iu;
const PARTICLE =
  /^(?:de|del|della|da|dos|das|di|du|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|y|e)$/u;
const NAME_WORD =
  /^(?:\p{Lu}\.?|(?:\p{Lu}\.)+|\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*|(?:al|el)-\p{Lu}\p{L}+)$/u;

/**
 * Who a line credits, where it says nothing else: "(source: Ada L Marsh)", "By Ada Marsh", or a
 * bare name.
 */
export function readCredit(text: string): string | undefined {
  if (text.length > LONGEST_CREDIT_CHARS) return undefined;
  const [, colon, name = ""] = WHOLE.exec(text.replace(TIME_AT_END, "")) ?? [];
  // Without a colon "By" and "From" begin sentences as often as credits, so a name must follow.
  if (colon === ":" || (name !== "" && isPersonName(name))) return name;
  return isPersonName(text) ? text : undefined;
}

/** Takes a credit in brackets off a text's end. */
export function splitCredit(
  text: string,
): { readonly credit: string; readonly rest: string } | undefined {
  const end = AT_END.exec(text);
  const [, colon, credit = ""] = end ?? [];
  // "(by design)" credits nobody.
  if (end === null || end.index === 0 || (colon !== ":" && /^\p{Ll}/u.test(credit)))
    return undefined;
  return { credit: credit.trim(), rest: text.slice(0, end.index) };
}

/**
 * Two to four capitalised words, initials or particles, and nothing that ends or joins a sentence.
 */
export function isPersonName(text: string): boolean {
  const words = text.replace(TITLES, "").split(/\s+/);
  if (words.length < FEWEST_NAME_WORDS || words.length > MOST_NAME_WORDS) return false;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  return (
    NAME_WORD.test(first) &&
    NAME_WORD.test(last) &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))
  );
}
