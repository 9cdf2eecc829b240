const ENGLISH =
  "(?:click |tap |press )?here|(?:read|learn|find out|see|show|view|discover|continue|get|know)(?: on| the)?(?: more| reading| full| all)?(?: story| article| report| post| details| release| about (?:it|this))?|more(?: info(?:rmation)?| details)?|full (?:story|article|report|text)|details|link|website|web ?page|register(?: now| here)?|download(?: (?:the )?(?:report|file|document|pdf|now|here))?|watch(?: now| video)?|listen(?: now)?|open|go|next|view (?:document|file|online)";
const OTHERS =
  "weiter ?lesen|weiter(?:e informationen)?|mehr(?: erfahren| lesen| dazu| infos?| informationen)?|zu[rm] (?:artikel|meldung|beitrag|pressemitteilung|dokument)|(?:jetzt )?herunterladen|hier(?: klicken| weiterlesen)?|lire(?: la suite| plus| l.article)?|en savoir plus|télécharger(?: le (?:document|pdf|fichier))?|voir(?: plus| le document)?|plus(?: d.infos?)?|ici|leer más|ver(?: más| documento)?|más(?: información)?|seguir leyendo|descargar(?: (?:documento|pdf))?|aquí|ler mais|saiba mais|veja mais|baixar|leggi(?: tutto| di più)?|continua a leggere|scarica(?: (?:il )?(?:documento|pdf))?|vai|lees (?:meer|verder)|meer(?: lezen| informatie)?|download(?:en)?|läs mer|ladda ner|læs mere|hent|les mer|last ned|lue lisää|lataa|czytaj więcej|więcej|pobierz|čtěte více|více|stáhnout|tovább|részletek|letöltés|citește mai (?:mult|departe)|descarcă|više|prečitaj više|preuzmi|περισσότερα|λήψη|devamı(?:nı oku)?|detay(?:lar)?|indir|подробнее|далее|читать (?:далее|дальше|полностью)|скачать|детальніше|続きを読む|詳しくはこちら|詳細(?:はこちら)?|ダウンロード|もっと見る|阅读全文|查看(?:更多|详情|全文)|更多|详细|下载|閱讀全文|下載|더 ?보기|자세히(?: 보기)?|다운로드|اقرأ المزيد|المزيد|تحميل|تنزيل|عرض|ادامه مطلب|קרא עוד|להמשך קריאה|อ่านต่อ|đọc tiếp|xem thêm|selengkapnya|baca selengkapnya";
/** "PDF", "Download (PDF, 120 KB)", "docx – 1,2 MB". */
const FILE =
  "(?:pdf|docx?|xlsx?|ods|odt|csv|zip|html?|pptx?|epub|rtf|xml|json|mp3|mp4)(?:[- ](?:file|version|datei|document|download|fichier))?";
const SIZE =
  "[(\\[]?\\s?(?:\\p{L}{2,5},\\s?)?\\p{N}[\\p{N}.,]{0,7}\\s?(?:[kmg]i?[bo]|bytes?)\\s?[)\\]]?";
const ENDS = "[\\s.…>»→›↓⇩↗+:!,–-]*";

const BUTTON = new RegExp(
  `^[\\s<«←›»→↓+•·-]*(?:${ENGLISH}|${OTHERS}|(?:${ENGLISH}|${OTHERS})?\\s?[([]?${FILE}[)\\]]?|)${ENDS}(?:[([]?(?:${FILE})?[,;:\\s–-]*${SIZE})?${ENDS}$`,
  "iu",
);
const LONGEST_BUTTON = 60;

/**
 * Words that say where to press, not what is there: "Read more »", "PDF (120 KB)", "続きを読む".
 * Nothing at all is one too.
 */
export function isButtonText(text: string): boolean {
  return text.length <= LONGEST_BUTTON && BUTTON.test(text);
}
