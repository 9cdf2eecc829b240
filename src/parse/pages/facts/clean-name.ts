import { textOfMarkup } from "../../text/text-of-markup.ts";

/** A longer name is a sentence. */
export const LONGEST_NAME = 80;
export const MOST_NAMES = 10;
const LONGEST_LIST_OF_NAMES = 300;
const MOST_WORDS = 9;

export const INTRODUCTIONS =
  /^[^\p{L}\p{N}]*(?:(?:(?:written|posted|published|reported|submitted|story|words|text|report|article|content|opinion|analysis|interview|review) by|(?:(?:ein |eine )?(?:blog ?)?(?:gast)?(?:beitrag|artikel|bericht|kommentar|interview|essay|analyse|kolumne)) von|by|von|vom|par|por|di|door|av|af|przez|geschrieben von|verfasst von|ver[öo]ffentlicht von|escrito por|publicado por|écrit par|publié par|scritto da)(?:\s*[:：]\s*|\s+)|(?:interview|opinion|protokoll|redaktion|herausgeber(?:in)?)\s*[:：]\s*|(?:text|texte|texto|testo|tekst|autor(?:in|es|ka)?|auteurs?|autrice|autore|authors?|forfatter|författare|kirjoittaja|szerző|yazar|作者|文|記者|著者|글|기자|كتب|بقلم|الكاتب|автор)(?:\s*[:：]\s*|\s+))/iu;
/** What follows a name on its line: a date, a role, an address. */
const AFTERTHOUGHTS =
  /\s*(?:\s(?:on|am|vom|le|el|il|op|den|em|du)\s[^\p{N}]{0,16}\p{N}|[|•(]|\s[·–—-]\s|,?\s*(?:updated|published|posted|last modified|veröffentlicht|publié|publicado|under|datum)\b|\b\d{1,2}[./ ]|\b\d{4}\b|@).*$/isu;
/** "Jane Roe, Senior Staff Writer": what one is. */
const ROLE =
  /,\s(?:\p{L}{2,14}[ -]){0,3}(?:writer|reporter|editor|correspondent|columnist|journalist|contributor|blogger|producer|fellow|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|periodista|redactora?|giornalista|jornalista|redacteur|journalistin)(?!\p{L}).{0,80}$/iu;
/** "Post author By Jane Roe", "Pressemitteilung von Jane Roe": a word or two, and large letters again. */
const LONGER_INTRODUCTION =
  /^(?:\p{L}{4,20} ){1,2}(?:[Bb]y|von|par|por|di|door|av) (?=\p{Lu}\p{Ll}+ \p{Lu})/u;
/** What is left of a line whose date is gone. */
const ENDS = /(?:[\s,;:|/•·–—-]|(?<=\s)(?:am|vom|on|at|le|el|op|den|in|under))+$/iu;
const ORGANISATION =
  /(?<!\p{L})(?:GmbH|AG|e\.\s?V|Ltd|Inc|LLC|S\.A|www|https?|team|agentur|agency|redaktion|redacción|rédaction|redazione|redação|редакция|editorial|editors?|staff|newsroom|press|presse|media|verlag|ministry|ministerium|council|institut\w*|universi\w*|association|verband|no author|office|stadt|landkreis|zeitung|magazin\w*|news|blog|online|author)(?!\p{L})/iu;
const NOBODY =
  /^(?:by|von|vom|par|por|di|door|av|af|human|admin(?:istrator)?|webmaster|editor|user|guest|anonymous|unknown|none|null|undefined|authors?|autor(?:in|en)?|auteurs?|staff|n\/a|super user|[^\p{L}\p{N}]*)$/iu;
/** Labels and links that stand where names do. */
export const LABEL =
  /^(?:dat(?:um|e|a)|fecha|quelle|source|alle[s]? (?:beiträge|artikel|von)|zum profil|all (?:posts|articles|stories)|view (?:all|profile)|zur person|more (?:by|from)|mehr von|about the|über (?:den|die)|read more|weitere|tous les|todos los|follow|folgen|contact|kontakt|share|teilen|comments?|kommentare?|login|log in|sign (?:in|up))(?!\p{L})/iu;
const ADDRESS = /^(?:https?:|www\.|\/|@)|^[\w.-]+\.(?:com|org|net|gov|uk|html?)$/i;
/**
 * Two words or more that begin large or know no large letters, with the small ones of names
 * between.
 */
export const FULL_NAME =
  /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*)(?:[\s,]+(?:and|und|et|y|e|i|och|og|en|de|da|di|del|van|von|der|den|bin|al-?|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*)){1,8}$/u;
/**
 * A byline that begins small or without letters of a name is about something else: "in Sports", "3
 * comments".
 */
const NAME_LIKE = /^(?!\p{Ll}+\s)[^\p{N}:!?]{2,}$|^\p{L}[\p{L}\p{N}_.]{2,30}$/u;

export function isPerson(name: string): boolean {
  return FULL_NAME.test(name) && !ORGANISATION.test(name) && !LABEL.test(name);
}

/** Several names as one value, each once and cleaned first. */
export function joined(names: readonly string[]): string[] {
  const clean = new Map(
    names
      .map(textOfMarkup)
      .filter((name) => !ADDRESS.test(name) && !NOBODY.test(name))
      .map((name) => [name.toLowerCase(), name]),
  );
  const all = [...clean.values()];
  const whole = all.filter((name) => !all.some((other) => isShortFor(name, other)));
  return whole.length === 0 ? [] : [whole.slice(0, MOST_NAMES).join(", ")];
}

/** "JR" beside "Jane Roe". */
function isShortFor(name: string, other: string): boolean {
  const initials = other.split(/[\s-]+/).map((word) => word.charAt(0));
  return initials.length > 1 && name.replace(/[.\s]/g, "") === initials.join("").toUpperCase();
}

export function cleanName(value: string, siteNames: readonly string[]): string | undefined {
  const said = textOfMarkup(value);
  // Also because what follows looks for an end at each sign.
  if (said.length > LONGEST_LIST_OF_NAMES) return undefined;
  const name = withoutSites(said, siteNames)
    .replace(/[<(]?[\w.+-]+@[\w-]+\.[\w.-]+[>)]?/g, "")
    .replace(/[\s(<–—-]{1,4}https?:\/\/[^\s)>]{1,200}[)>]?\s*$/i, "")
    .replace(INTRODUCTIONS, "")
    .replace(LONGER_INTRODUCTION, "")
    .replace(ROLE, "")
    .replace(ENDS, "")
    .replace(/^\((.*)\)$/, "$1")
    .replace(/,(?=\S)/g, ", ")
    .trim();
  if (NOBODY.test(name) || ADDRESS.test(name)) return undefined;
  if (isPerson(name)) return name;
  return siteNames.some((site) => site.toLowerCase() === name.toLowerCase()) ? undefined : name;
}

/** What stands in a byline is prose, so it is believed only where it looks like names. */
export function visibleName(value: string, siteNames: readonly string[]): string | undefined {
  const name = cleanName(value, siteNames)?.replace(AFTERTHOUGHTS, "").replace(ENDS, "").trim();
  return name !== undefined &&
    name.length <= LONGEST_NAME &&
    NAME_LIKE.test(name) &&
    !LABEL.test(name) &&
    name.split(/\s+/).length <= MOST_WORDS
    ? name
    : undefined;
}

/** "Rob Picheta, CNN": where one writes is no part of the name. */
function withoutSites(value: string, siteNames: readonly string[]): string {
  const names = new Set(siteNames.map((site) => site.toLowerCase()));
  const parts = value.split(", ");
  const own = parts.filter((part) => !names.has(part.trim().toLowerCase()));
  return own.length === 0 ? value : own.join(", ");
}

/** The name alone, of a line that begins with "By" or "Autor:"; else undefined. */
export function introducedName(line: string): string | undefined {
  if (line.length > LONGEST_NAME || !INTRODUCTIONS.test(line)) return undefined;
  const name = line.replace(INTRODUCTIONS, "").replace(AFTERTHOUGHTS, "").replace(ENDS, "").trim();
  if (isPerson(name)) return name;
  // "Autorin: Jane Roe, head of the office": what she is stands behind a comma.
  const [first = ""] = name.split(", ");
  return isPerson(first) ? first : undefined;
}
