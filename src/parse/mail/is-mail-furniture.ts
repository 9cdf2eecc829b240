/**
 * What a link of a newsletter is for, where that is not reading: leaving, settings, showing,
 * sharing, the law.
 */
const FURNITURE_TEXT = new RegExp(
  [
    "unsubscribe",
    "opt.?out",
    "(?:manage|update|change|email) (?:your )?(?:preferences|subscriptions?|profile|settings)",
    "preferences",
    "subscription cent(?:er|re)",
    "view (?:this |it |the )?(?:e-?mail |newsletter |message )?(?:in|on|as) ",
    "view online",
    "(?:web|online|browser) version",
    "read online",
    "trouble viewing",
    "in (?:your|a) browser",
    "forward (?:this|to)",
    "forwarded",
    "subscribe",
    "sign up",
    "privacy",
    "terms (?:of|and)",
    "legal notice",
    "imprint",
    "contact us",
    "add us to",
    "why did (?:i|you)",
    "report (?:abuse|spam)",
    "copyright",
    "all rights reserved",
    "abmelden",
    "abbestellen",
    "austragen",
    "im browser",
    "online.?(?:ansicht|version)",
    "webversion",
    "datenschutz",
    "impressum",
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
  if (FURNITURE_PATH.test(path) || (LIST_HOSTS.test(address.hostname) && LIST_PATHS.test(path)))
    return true;
  if (SOCIAL_HOSTS.test(address.hostname) && SOCIAL_FURNITURE.test(path + address.search))
    return true;
  const isHome = path === "/" && (address.search === "" || address.search.startsWith("?utm_"));
  return isHome && text.length <= LONGEST_BUTTON;
}
