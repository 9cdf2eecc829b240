import { isDateLine } from "../listing/find-date-lines.ts";

/** Longer lines that begin so are sentences. */
const LONGEST_LABEL = 100;
/** Longer ones that mention a newsletter may be about newsletters. */
const LONGEST_CALL = 260;

/** What a line around a text begins with: labels, heads of lists, what programs say. */
const LABELS = [
  "share|tweet|print|e-?mail|advertis(?:e?ments?|ing)|read (?:more|also|next|or share)|see also|also read|related|you (?:may|might) also|more (?:from|on|about|stories|news|in)|recommended|copyright|©|\\(c\\)|all rights reserved|follow (?:us|\\S+(?: \\S+)? on)|text size|sign up|subscribe|click here|photo(?:graph)?s?\\s*[:/]|image\\s*[:/]|source\\s*:|tags?\\s*:|categor(?:y|ies)\\s*:|filed under|posted (?:in|on|by)|back to top|loading|skip to|comments? (?:are closed|off)|no comments|leave a (?:comment|reply)|previous (?:article|post)|next (?:article|post)|about (?:the (?:author|writer|publisher|organi[sz]ation|company)|us)|link is external|disclaimer|explore further|rate this|was this (?:article|page|helpful)|if you (?:enjoyed|liked|found)|originally published|this (?:article|story|post|text) (?:was|is|has been|first|originally)|featured image|cover image|image credits?|photo credits?|editor.s note|no ratings|\\d+ (?:comments?|shares?|views?|likes?)|\\d+ min(?:ute)?s? read|written by",
  "weiterlesen|lesen sie (?:auch|mehr)|mehr (?:zum|zu|über|aus|themen|artikel|infos?)|weitere (?:artikel|themen|beiträge|nachrichten|informationen)|das könnte (?:dich|sie|euch)|auch interessant|ähnliche (?:artikel|beiträge)|verwandte|zum thema|anzeige|werbung|kommentare?|keine kommentare|schreibe? (?:einen )?kommentar|die kommentarfunktion|foto(?:s)?\\s*[:/]|bild(?:er)?\\s*[:/]|quelle\\s*:|schlagw[oö]rte?r?|kategorien?\\s*:|teilen|drucken|gefällt mir|zurück zu[rm]?|vorheriger|nächster|über (?:den (?:autor|verlag)|die (?:autorin|redaktion)|uns)|zum (?:autor|verlag)|der (?:artikel|beitrag) wurde|dieser (?:artikel|beitrag) wurde|bildnachweis|titelbild|beitragsbild|artikelbild|bildquelle|bewerten sie|wie (?:bewerten|finden|hat dir|gefällt)|war dieser (?:artikel|beitrag)|\\(?noch keine bewertung|dieser text (?:wurde|ist|erschien)|haftungsausschluss|haftungsbeschränkung|pressekontakt|ansprechpartner|originalpublikation|empfehlungen aus|unser(?:e)? (?:empfehlung|lesetipp|themen)|passend dazu",
  "lire aussi|à lire|lire la suite|sur le même (?:sujet|thème)|crédits? photos?|partager|mots-clés|articles? (?:similaires|liés)|lea también|te puede interesar|compartir|síguenos|siguenos|más (?:noticias|sobre)|etiquetas|comparte|leia (?:também|mais)|compartilhe|veja também|leggi anche|condividi|potrebbe interessarti|foto di|lees ook|deel dit|meer over|läs (?:också|mer|även)|dela|læs også|lue myös|czytaj (?:także|też|więcej)|udostępnij|zobacz (?:też|także)|čtěte také|sdílet|читайте (?:также|ещё)|поделиться|теги|фото\\s*:|источник\\s*:|ilgili haberler|paylaş|関連(?:記事|リンク)|シェア|相关|分享|责任编辑|来源\\s*[:：]|관련\\s?기사|공유|اقرأ أيضا|شارك|ذات صلة",
].join("|");
const LABEL = new RegExp(`^[^\\p{L}\\p{N}©(]*(?:${LABELS})(?!\\p{L})`, "iu");

/** What a page wants of its readers: subscribe, sign in, allow, give. */
const WANTED =
  /newsletter|mailing list|lettre d.information|infolettre|nieuwsbrief|nyhets?brev|uutiskirje|bolet[ií]n|whatsapp|telegram|(?:our|unsere|nuestra|notre|nostra) app|app store|google play|cookies?|e-?mail alerts|subscri(?:be|ption|ber)|abonn(?:ier|ez|ement|eren)|suscr[ií]b|iscriviti|assine|рассылк|подпис|ニュースレター|メルマガ|订阅|訂閱|구독|\blog ?in\b|logged in|sign(?:ed)? in|eingeloggt|anmeldung|registrier|javascript|privacy policy|datenschutz/iu;
const ASKED =
  /\b(?:please|sign up|join|get|receive|subscribe|register|log in|already|to (?:read|view|continue|comment|stay)|click|accept|we use|this (?:site|website) uses|choose|your (?:inbox|email|e-mail))\b|follow|download|jetzt|bitte|folgen|herunterladen|suivez|téléchargez|descarg|síguenos|scarica|erhalten|abonnieren|anmelden|einwilligung|verwenden|nutzen wir|nicht(?:s)? (?:mehr )?verpass|wir respektieren|recevez|inscrivez|abonnez|acceptez|recib|suscr[ií]b|regístr|utilizamos|ricevi|iscriviti|accetta|ontvang|schrijf je in|receba|assine|cadastre|登録|订阅|訂閱|구독|подпи/iu;

/** Prompts that need no second word: for membership and gifts. */
const SUPPORT =
  /support (?:our|independent) (?:work|journalism|newsroom|reporting)|become a (?:paying |supporting )?(?:member|supporter|patron)(?: today| now| and (?:support|get|read))|(?:donate|give) (?:now|today)|make a donation|jetzt spenden|unterstützen sie (?:uns|unsere)|mitglied werden|faire un don|faites un don|soutenez[- ]nous|hazte soci|apoya nuestro|dona ahora|sostienici|doneer nu|støt os|stöd oss/iu;
/** "Annual report 2024 (PDF, 38 KB)": a row of a list of files. */
const FILE_ROW =
  /(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|epub|rtf)[\s,;:|–-]{1,4}(?:\p{N}{1,4} (?:pages|seiten|pages?), )?\p{N}{1,6}(?:[.,]\p{N}{1,3})?\s?[kmg]i?[bo](?:ytes)?[)\]]?[.\s]*$/iu;

/** True for a line that stands around a text or in it without being of it. */
export function isLineAround(text: string, weight: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (weight < LONGEST_LABEL && (LABEL.test(text) || isDateLine(text))) return true;
  if (weight < LONGEST_CALL && (SUPPORT.test(text) || FILE_ROW.test(text))) return true;
  return weight < LONGEST_CALL && WANTED.test(text) && ASKED.test(text);
}
