import type { MailLine } from "./mail-lines.ts";

/** What stands over a thing that somebody paid for, as a line of its own or in the title. */
const WORDS =
  "(?:sponsored|paid|promoted)(?: (?:content|post|story|by|message|partner\\w*|link))?|advert(?:isement|orial)?s?|ads?|promotion|(?:a (?:word|message) from|together with|in partnership with|presented by|brought to you by|supported by|thanks to)(?: (?:our|today.s))?(?: sponsors?| partners?)?|(?:our|today.s|this week.s) sponsors?|sponsors?|anzeigen?|werbung|gesponsert|bezahlte? (?:anzeige|partnerschaft|inhalt)|präsentiert von|publicité|publi-?(?:rédactionnel|reportaje|editorial)|sponsorisé|contenu (?:sponsorisé|partenaire)|en partenariat avec|publicidad|patrocinad[oa]|contenido patrocinado|publicidade|conteúdo patrocinado|oferecido por|pubblicità|sponsorizzato|contenuto sponsorizzato|advertentie|gesponsord|annons|annonce|annonse|reklame|mainos|reklama|artykuł sponsorowany|reklam|hirdetés|реклама|на правах рекламы|διαφήμιση|広告|スポンサー|广告|赞助|广告内容|廣告|광고|إعلان|تبليغات";
const MARK = "[^\\p{L}\\p{N}]{0,4}";
/** The line says that alone, or goes on with who paid. */
const LABEL = new RegExp(
  `^${MARK}(?:${WORDS})${MARK}$|^${MARK}(?:sponsored by|presented by|together with|in partnership with|brought to you by|a (?:word|message) from|präsentiert von|en partenariat avec|oferecido por) .{2,40}$`,
  "iu",
);
const IN_TITLE = new RegExp(
  `^[([]\\s?(?:${WORDS})\\s?[)\\]]|[([]\\s?(?:${WORDS})\\s?[)\\]]$`,
  "iu",
);
const LONGEST_LABEL = 60;
/** A label stands over what it is about, with a picture and a name between at most. */
const REACH = 3;

/** True for a thing whose newsletter says that somebody paid for it. */
export function isSponsored(lines: readonly MailLine[], at: number, title: string): boolean {
  if (IN_TITLE.test(title.slice(0, LONGEST_LABEL)) || IN_TITLE.test(title.slice(-LONGEST_LABEL)))
    return true;
  for (let above = at; above >= Math.max(0, at - REACH); above--) {
    const line = lines[above];
    if (line === undefined) continue;
    if (line.text.length <= LONGEST_LABEL && LABEL.test(line.text)) return true;
    // Above another thing it is about that.
    if (above < at && line.links.some((link) => link.text.length > LONGEST_LABEL / 4)) return false;
  }
  return false;
}
