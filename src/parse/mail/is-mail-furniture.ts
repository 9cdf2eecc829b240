/**
 * What a link of a newsletter is for, where that is not reading: leaving, settings, showing,
 * sharing, the law.
 */
const FURNITURE_TEXT = new RegExp(
  [
    "unsubscribe",
    "opt.?out",
    "(?:manage|update|change|email) (?:your )?(?:preferences|subscriptions?|profile|settings)",
    "subscription cent(?:er|re)",
    "view (?:this |it |the )?(?:e-?mail |newsletter |message )?(?:in|on|as) ",
    "view (?:(?:this|it|the) )?(?:e-?mail |newsletter |message )?online",
    "(?:web|online|browser) version",
    "read online",
    "trouble viewing",
    "in (?:your|a) browser",
    "forward (?:this|to)",
    "add us to",
    "why did (?:i|you)",
    "report (?:abuse|spam)",
    "all rights reserved",
    "abmelden",
    "abbestellen",
    "austragen",
    "im browser",
    "online.?(?:ansicht|version)",
    "webversion",
    "weiterempfehlen",
    "désabonner",
    "désinscri",
    "se désinscrire",
    "voir (?:la version )?en ligne",
    "version en ligne",
    "navigateur",
    "mentions légales",
    "darse de baja",
    "cancelar (?:la )?suscripción",
    "ver en (?:el|tu|su) navegador",
    "versión (?:web|online)",
    "cancelar (?:a )?(?:inscrição|assinatura)",
    "ver no navegador",
    "annulla l.iscrizione",
    "disiscriv",
    "visualizza (?:nel|online)",
    "afmelden",
    "uitschrijven",
    "bekijk (?:online|in)",
    "avregistrera",
    "avprenumerera",
    "afmeld",
    "avmeld",
    "peruuta tilaus",
    "отписаться",
    "открыть в браузере",
    "wypisz",
    "zobacz w przeglądarce",
    "配信停止",
    "購読解除",
    "退订",
    "取消订阅",
    "수신거부",
    "إلغاء الاشتراك",
  ].join("|"),
  "i",
);
/** Words of headlines too, so they count only where they are all that a link says, or nearly. */
const FURNITURE_ALONE =
  /^[^\p{L}]*(?:(?:our|your|the|my|please|now|to) )*(?:subscribe(?: (?:now|here|today|for free))?|upgrade(?: to paid| your subscription)?|(?:become|get) a (?:paid )?(?:subscriber|member|subscription)|pledge(?: your support)?|donate|support (?:us|our work)|sign up(?: here| now)?|(?:read|open|listen|view|watch) (?:it )?in (?:the )?app|get the app|start (?:writing|reading)|like|restack|comments?|leave a comment|join the (?:conversation|discussion|chat)|reply|share(?: this)?(?: (?:post|article|newsletter|email))?|tweet|refer a friend|privacy(?: (?:policy|notice|statement))?|terms (?:of|and) (?:use|service|conditions)|legal notice|imprint|contact us|copyright|preferences|forwarded|help|about(?: us)?|home(?:page)?|gift a subscription|datenschutz(?:erklärung|hinweise)?|impressum|kontakt|teilen|weiterleiten|gefällt mir|kommentieren|jetzt abonnieren|abonnieren|in der app (?:lesen|öffnen)|partager|s.abonner|commenter|j.aime|(?:lire|ouvrir) dans l.app(?:lication)?|faire un don|politique de confidentialité|compartir|suscr[ií]b(?:ete|irse|ase)|comentar|me gusta|(?:leer|abrir) en la app|donar|aviso legal|(?:política de )?privacidad|compartilhar|assinar|(?:ler|abrir) no app|condividi|iscriviti|commenta|leggi nell.app|delen|abonneren|reageren|dela|prenumerera|del|udostępnij|subskrybuj|поделиться|подписаться|комментировать|シェア|購読する|コメント|アプリで読む|分享|订阅|评论|在应用中阅读|공유|구독|댓글|مشاركة|اشترك|تعليق)[^\p{L}]*(?:\p{N}+)?[^\p{L}]*$/iu;
/** Below this line a mail speaks of itself. */
export const FOOTER =
  /(?:you(?:'re| are)? (?:are )?(?:receiv|getting|subscribed)|unsubscribe|why did i get|this (?:e-?mail|message|newsletter) was sent|sie erhalten dies|abmelden|vous recevez|se désinscrire|recibe este|darse de baja|отписаться|配信停止|退订|إلغاء الاشتراك)/i;
const FURNITURE_PATH =
  /unsub|optout|opt-out|preferences|profile\/?$|(?:^|\/)privacy|view-?online|viewinbrowser|webview|webversion|forward-to-friend|(?:^|\/)abuse|vcard/i;
/** A list host's own pages about a subscription. */
const LIST_HOSTS = /(?:^|\.)list-manage\d*\.com$/;
const LIST_PATHS = /^\/(?:unsubscribe|profile|vcard|about|subscribe)/;

const SOCIAL_HOSTS =
  /(?:^|\.)(?:facebook|fb|twitter|x|linkedin|instagram|pinterest|whatsapp|wa|telegram|t|threads|bsky|tiktok|reddit|flickr|snapchat|weibo|vk|xing|mastodon)\.(?:com|me|app|net|social)$|(?:^|\.)(?:youtube|vimeo)\.com$/;
/** A share button, a profile; "/watch" or a thread is something to read. */
const SOCIAL_FURNITURE =
  /^\/?$|share|intent|sharer|\/(?:company|in|channel|user|c|groups|profile|school|showcase)\/|^\/@?[\w.-]+\/?$/i;
const LONGEST_BUTTON = 40;

/**
 * True for the links around a newsletter's own: unsubscribing, viewing online, sharing, profiles,
 * the sender's logo.
 */
export function isMailFurniture(address: URL, text: string): boolean {
  const path = address.pathname;
  if (text.length <= 2 * LONGEST_BUTTON && FURNITURE_TEXT.test(text)) return true;
  if (text.length <= LONGEST_BUTTON && FURNITURE_ALONE.test(text)) return true;
  if (FURNITURE_PATH.test(path) || (LIST_HOSTS.test(address.hostname) && LIST_PATHS.test(path)))
    return true;
  if (SOCIAL_HOSTS.test(address.hostname) && SOCIAL_FURNITURE.test(path + address.search))
    return true;
  const isHome = path === "/" && (address.search === "" || address.search.startsWith("?utm_"));
  return isHome && text.length <= LONGEST_BUTTON;
}
