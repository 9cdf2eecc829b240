/**
 * What pages say that stand in for the one that was asked for, in the languages of our sources.
 * Each is tried on a heading, a part of the title or a short page, never on a whole text.
 */
export const NOT_FOUND_WORDS: readonly string[] = [
  "(?:error|fehler|erreur|erro|errore|fel|błąd|ошибка|hata)\\s*:?\\s*40[14]|^40[14]$|^404[^\\p{N}]|[^\\p{N}]404$|http 404",
  "^not found$|(?:page|site|document|article|content|resource|file) (?:you (?:requested|were looking for) )?(?:was |is |could |can)?(?:not|n[’']t) (?:be )?(?:found|exist|available)|(?:can[’']?t|cannot|could ?n[’']?t|couldn[’']t) (?:find|be found).{0,30}(?:page|site|document)|page (?:you are looking for|does not exist|doesn[’']t exist|no longer exists|missing|unavailable|not available)|no longer (?:available|exists)",
  "(?:seite|inhalt|artikel|dokument) (?:\\p{L}+ ){0,3}nicht (?:gefunden|vorhanden|mehr verfügbar|verfügbar|existiert)|nicht gefunden$|(?:seite|artikel) existiert nicht",
  "(?:page|contenu|article) (?:introuvable|inexistante?|non trouvée?|not found)|page (?:demandée )?n.existe (?:pas|plus)|(?:n.a pas été|est pas) trouvée?$",
  "(?:página|contenido|documento|conteúdo|artículo|artigo) (?:solicitad[ao] )?(?:no (?:encontrad[ao]|existe|disponible)|não (?:encontrad[ao]|existe|disponível))|(?:no se (?:ha )?(?:encontrado|encuentra|encontró)|no hemos encontrado) (?:la )?página|ya no (?:está disponible|existe)|não foi encontrada",
  "pagina (?:richiesta )?(?:non (?:trovata|disponibile|esiste)|niet (?:gevonden|beschikbaar)|nu (?:a fost găsită|există))|pàgina no trobada",
  "(?:sidan|siden|sivua|síðan)(?: du \\p{L}+)? (?:kunde inte hittas|hittades inte|finns inte|ble ikke funnet|finnes ikke|blev ikke fundet|findes ikke|eksisterer ikke|ei löyt\\p{L}+|ei ole|fannst ekki)|sivu(?:a)? ei löyt",
  "nie znaleziono (?:strony|stron)|strona (?:nie (?:istnieje|została znaleziona)|nieznaleziona)|stránka (?:nebyla )?(?:nenalezena|nenájdená|neexistuje|nebola nájdená)|stranica nije pronađena|stran ne obstaja|stran(?:i)? ni (?:mogoče )?naj|az oldal nem található|oldal nem (?:található|létezik)",
  "страниц[аы] не (?:найден[аы]|существует)|сторінк[ау] не знайдено|страницата не (?:е намерена|съществува)|страница није пронађена|η σελίδα δεν (?:βρέθηκε|υπάρχει)|σελίδα δεν βρέθηκε",
  "sayfa (?:bulunamadı|mevcut değil)|aradığınız sayfa|không tìm thấy(?: trang)?|trang không tồn tại|halaman tidak ditemukan|lehte ei leitud|lapa nav atrasta|puslapis nerastas",
  "ページ(?:が|は)(?:見つかり|存在し|ありません|表示できません)|お探しのページ|页面(?:不存在|未找到|找不到|无法访问)|找不到(?:页面|网页|頁面|網頁)|您(?:访问|要找)的页面|頁面不存在|페이지를 찾을 수 없|존재하지 않는 페이지",
  "الصفحة (?:غير موجودة|المطلوبة غير|التي تبحث)|لم يتم العثور على الصفحة|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|הדף (?:לא נמצא|שחיפשת)|पृष्ठ नहीं मिला|पेज नहीं मिला|ไม่พบหน้า",
];

export const BOT_WORDS: readonly string[] = [
  "^just a moment|^one moment,? please|attention required|are you (?:a )?(?:human|robot)|(?:verify|confirm|prove|verifying|checking)(?: that)? (?:if )?(?:you(?:'re|’re| are)?|the site connection|your browser)(?: (?:a )?(?:human|not a (?:robot|bot)|is secure)|)|not a robot|human verification|security (?:check|verification|checkpoint)|bot (?:detection|protection|check|verification)|ddos protection|pardon our interruption|unusual (?:traffic|activity)|automated (?:requests|access|queries)|complete the captcha|captcha|request (?:was )?(?:blocked|rejected)|you have been blocked|access (?:to this page )?(?:has been )?denied|^(?:error )?403|^forbidden$|enable javascript and cookies to continue",
  "sind sie ein (?:mensch|roboter)|kein roboter|sicherheits(?:über)?prüfung|ihr browser wird (?:überprüft|geprüft)|zugriff (?:verweigert|gesperrt|blockiert)|ungewöhnlich\\p{L}* (?:zugriffe|datenverkehr|aktivität)",
  "êtes-vous (?:un )?(?:humain|robot)|pas un robot|vérification (?:de sécurité|du navigateur)|vérifions que vous|accès (?:refusé|interdit|bloqué)",
  "(?:no soy|no eres|não sou|não é) um? robot|(?:no soy|no eres) un robot|verifica(?:ndo|mos|r|ción de seguridad)? (?:que (?:eres|usted|você)|si eres|tu navegador|su navegador|seu navegador)|verificación (?:humana|de seguridad)|verificação (?:humana|de segurança)|acceso (?:denegado|bloqueado)|acesso (?:negado|bloqueado)",
  "non sono un robot|verifica di sicurezza|accesso negato|geen robot|toegang (?:geweigerd|geblokkeerd)|inte (?:en )?robot|åtkomst nekad|ikke (?:en )?robot|adgang nægtet|ingen tilgang|pääsy (?:estetty|evätty)|nie jesteś robotem|odmowa dostępu|dostęp zabroniony|přístup (?:odepřen|zamítnut)|nejste robot|hozzáférés megtagadva",
  "вы не робот|я не робот|проверка (?:браузера|безопасности)|доступ (?:запрещ[её]н|ограничен|заблокирован)|robot olmadığınızı|erişim engellendi|güvenlik (?:doğrulaması|kontrolü)",
  "ロボットではありません|アクセスが(?:拒否|制限|ブロック)|セキュリティ(?:チェック|確認)|请(?:完成|进行)?(?:安全)?验证|安全(?:验证|检查)|人机验证|访问(?:被拒绝|受限|验证)|拒绝访问|로봇이 아닙니다|보안 (?:확인|검사)|접근이? (?:거부|차단)|لست روبوت|التحقق من (?:أنك|المتصفح)|تم رفض الوصول|الوصول مرفوض",
];

export const SIGN_IN_WORDS: readonly string[] = [
  "(?:please )?(?:sign|log)[ -]?(?:in|on)|sign in (?:or|to) |login|member login|authentication required|create (?:an|your) account",
  "(?:bitte )?(?:anmelden|einloggen|anmeldung|log dich ein|melden sie sich an)|kundenlogin|se connecter|connexion|connectez-vous|identifiez-vous|iniciar sesión|inicie sesión|acceso (?:clientes|usuarios|privado)|iniciar sessão|fazer login|entrar|accedi|accesso utenti|inloggen|aanmelden|logga in|logg inn|log ind|kirjaudu(?: sisään)?|zaloguj(?: się)?|logowanie|přihl[aá](?:sit|šení)(?: se)?|bejelentkezés|autentificare|prijava|вход|войти|авторизация|увійти|σύνδεση|giriş yap|oturum aç|đăng nhập|masuk",
  "ログイン|会員ログイン|登录|登入|用户登录|로그인|تسجيل الدخول|ورود|התחברות|เข้าสู่ระบบ|लॉग ?इन",
];

export const PAYWALL_WORDS: readonly string[] = [
  "(?:subscribe|sign in|log in|register|become a (?:member|subscriber)|start your (?:free )?trial).{0,30}(?:to (?:read|continue|unlock|access|view|see)|for full access)|(?:to (?:continue|keep) reading|to read (?:on|the (?:full|rest)|this (?:article|story))).{0,60}(?:subscri|sign|log|register|account|member)|continue reading (?:this article )?with a|(?:article|story|content) is (?:for|only available to|available (?:only|exclusively) to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|subscriber[s-]? ?(?:only|exclusive)|(?:you have|you’ve|you've) (?:read|reached) (?:your|the|all).{0,40}(?:free|limit)",
  "(?:nur|exklusiv) für (?:\\p{L}+ ){0,2}(?:abonnent|mitglieder|registrierte)|(?:weiterlesen|lesen sie weiter|diesen artikel lesen) mit|mit .{0,30}(?:weiterlesen|alle artikel lesen)|um (?:diesen artikel|weiter)\\p{L}* (?:zu lesen|lesen)|jetzt (?:abonnieren|testen) und (?:weiterlesen|sofort lesen)|registrieren.{0,30}weiterlesen",
  "(?:article|contenu) (?:est )?(?:réservé|exclusif).{0,20}abonn|réservé aux abonné|pour lire la suite|il vous reste .{0,20} (?:de cet article|à lire)|abonnez-vous pour (?:lire|continuer)",
  "(?:contenido|artículo|noticia) exclusiv[oa] para (?:suscriptores|socios|usuarios registrados)|(?:solo|sólo) para suscriptores|suscr[ií]be\\p{L}* para (?:seguir|continuar|leer)|para seguir leyendo|(?:conteúdo|matéria|artigo) exclusiv[oa] (?:para|a) assinantes|(?:só|apenas|somente) para assinantes|assine para (?:ler|continuar)|para continuar (?:lendo|a ler)|contenuto (?:riservato|esclusivo)|riservato agli abbonati|(?:solo|esclusivamente) per (?:gli )?abbonati|abbonati per (?:leggere|continuare)|per continuare a leggere",
  "(?:alleen|exclusief) voor abonnees|om (?:verder|door) te lezen|(?:endast|bara|exklusivt) för (?:\\p{L}+ )?prenumeranter|för att (?:läsa|fortsätta).{0,30}(?:logga|prenumer)|(?:kun|bare|forbeholdt) (?:for )?abonnent|for at læse (?:videre|resten)|for å lese (?:videre|saken)|vain tilaajille|(?:tylko|wyłącznie) dla (?:prenumeratorów|subskrybentów)|aby (?:czytać dalej|przeczytać cały)|(?:pouze|jen) pro předplatitele|csak előfizetőknek",
  "(?:только|доступно) для (?:подписчиков|подписки)|чтобы (?:читать дальше|прочитать полностью)|оформите подписку|(?:yalnızca|sadece) aboneler|(?:有料)?会員(?:限定|の方のみ)|続きを読むには|ログインして(?:続き|全文)|(?:订阅|登录|付费)后(?:可|阅读|查看|继续)|(?:会员|付费|订阅用户)(?:专享|专属|可见)|유료 ?(?:회원|구독자) ?전용|구독(?:하고|하시면)|للمشتركين فقط|اشترك (?:لمتابعة|لقراءة|للمتابعة)",
];

/** A page's own words about what it keeps on the reader's machine. */
export const CONSENT_WORDS: readonly string[] = [
  "cookies?|consent|your privacy|privacy (?:settings|preferences|choices)|our \\p{N}* ?partners|legitimate interest|personali[sz]ed (?:ads|advertising|content)|tracking",
  "einwilligung|zustimmung|zustimmen|datenschutz|unsere \\p{N}* ?partner|werbung und tracking|werbefrei|mit werbung|consentement|nos \\p{N}* ?partenaires|données personnelles|vie privée|traceurs|consentimiento|nuestros \\p{N}* ?socios|su privacidad|tu privacidad|consentimento|nossos \\p{N}* ?parceiros|sua privacidade|consenso|nostri \\p{N}* ?partner|tua privacy",
  "toestemming|onze \\p{N}* ?partners|jouw privacy|samtycke|samtykke|suostumus|evästeet|evästeitä|evästei|zgod[aęy]|plik(?:i|ów|ach) cookie|prywatność|naszych \\p{N}* ?partnerów|souhlas|hozzájárulás|sütik|süti|consimțământ|pristan|согласи[ея]|файлы cookie|згод[ау]|συγκατάθεση|çerez|onay",
  "クッキー|同意|プライバシー|隐私|同意并|쿠키|동의|개인정보|ملفات تعريف الارتباط|موافقة|خصوصية|کوکی|עוגיות",
];

/** What the reader may press on such a page. */
export const ACCEPT_WORDS: readonly string[] = [
  "(?:i )?(?:accept|agree|allow|consent|reject|decline|refuse|got it)(?: (?:to )?(?:all|everything|cookies|& (?:continue|close)|and (?:continue|close)))*|manage (?:options|choices|preferences|settings|cookies)|cookie settings|more options",
  "(?:alle(?:s)? |allen |cookies )?(?:akzeptieren|zustimmen|erlauben|ablehnen|annehmen)(?: (?:und|&) (?:weiter|fortfahren))?|zustimmen und weiter|einverstanden|einstellungen (?:verwalten)?|(?:tout )?(?:accepter|refuser|autoriser|j.accepte)(?: (?:tout|et (?:fermer|continuer)))?|continuer sans accepter|paramétrer|(?:aceptar|rechazar|permitir|acepto|aceitar|rejeitar|aceito|concordo|recusar)(?: (?:todo|todas|tudo|todos|y (?:continuar|cerrar)|e (?:continuar|fechar)|cookies|las cookies))*|configurar|(?:accetta|rifiuta|accetto)(?: (?:tutto|tutti|tutti i cookie|e (?:continua|chiudi)))?",
  "(?:alles |alle cookies )?(?:accepteren|aanvaarden|weigeren|afwijzen)|akkoord|ja, ik ga akkoord|(?:acceptera|godkänn|avvisa)(?: alla(?: cookies)?)?|(?:godta|aksepter|avvis|accepter|godkend|afvis)(?: alle)?|hyväksy(?: kaikki)?|(?:zaakceptuj|akceptuj[eę]?|odrzuć|zgadzam się)(?: wszystk\\p{L}+)?|przejdź do serwisu|(?:přijmout|souhlasím|odmítnout)(?: vše)?|elfogad\\p{L}*|accept(?:ă|ați)?(?: toate)?|prihvati\\p{L}*|принять(?: все)?|соглас\\p{L}+|прийняти|αποδοχή|kabul (?:et|ediyorum)|tümünü kabul et",
  "(?:すべて)?同意(?:する|して続ける)|許可する|(?:全部)?接受|同意(?:并继续)?|(?:모두 )?동의(?:합니다|함)?|허용|موافق|قبول(?: الكل)?|أوافق|می ?پذیرم|אישור",
];
