import assert from "node:assert/strict";
import { test } from "node:test";

import { readPage } from "../read-page.ts";

const SHORT = "<p>The bridge over the mill race is closed until Friday evening for works.</p>";
const TEXT =
  "<p>A shop in the old fire station mends what people bring, for free and for all who live in the county, on every day but Sunday.</p>".repeat(
    11,
  );
const FORM = '<form><input name="user"><input type="password" name="p"><button>Go</button></form>';

const walls: [what: string, code: string, markup: string][] = [
  [
    "a page that is not there",
    "not_found",
    "<title>Page not found | County</title><h1>We can’t find that page</h1><p>Please try the search, or begin at our front page.</p>",
  ],
  ["a bare number", "not_found", "<title>404</title><p>Nothing to see at this place, sorry.</p>"],
  [
    "a page that is not there, in German",
    "not_found",
    "<title>Beispielkreis</title><h1>Seite nicht gefunden</h1><p>Die Seite wurde verschoben oder gelöscht. Bitte nutzen Sie die Suche.</p>",
  ],
  [
    "a page that is not there, in French",
    "not_found",
    "<title>Page introuvable - Canton</title><p>La page demandée n’existe plus ou a été déplacée ailleurs.</p>",
  ],
  [
    "a page that is not there, in Spanish",
    "not_found",
    "<h1>Página no encontrada</h1><p>Vuelva al inicio o use el buscador de nuestro portal.</p>",
  ],
  [
    "a page that is not there, in Polish",
    "not_found",
    "<title>Nie znaleziono strony</title><p>Strona została usunięta albo przeniesiona pod inny adres.</p>",
  ],
  [
    "a page that is not there, in Japanese",
    "not_found",
    "<title>お探しのページは見つかりませんでした</title><p>移動または削除された可能性があります。</p>",
  ],
  ["a page that is not there, in Arabic", "not_found", "<h1>الصفحة غير موجودة</h1>"],
  [
    "a server that checks the browser",
    "bot_check",
    "<title>Just a moment...</title><p>Checking your browser before accessing county.example. This takes some seconds.</p>",
  ],
  [
    "a refusal",
    "bot_check",
    "<title>Access Denied</title><h1>Access Denied</h1><p>You do not have permission to reach this page on this server. Reference 18.4a</p>",
  ],
  [
    "a question to a robot, in French",
    "bot_check",
    "<title>Canton</title><h1>Êtes-vous un humain ?</h1><p>Cochez la case pour continuer votre visite sur ce site.</p>",
  ],
  [
    "a question to a robot, in Chinese",
    "bot_check",
    "<title>安全验证</title><p>请完成以下操作后继续访问本网站的内容。</p>",
  ],
  [
    "a question to a robot, in Russian",
    "bot_check",
    "<title>Подтвердите, что вы не робот</title><p>Мы заметили необычные запросы с вашего адреса.</p>",
  ],
  [
    "consent before all else",
    "consent_wall",
    "<title>Example News</title><h1>Before you go on</h1><p>We and our 812 partners store cookies on your device to show personalised ads and to measure their reach.</p><p>You may withdraw your consent at any time in the settings.</p><button>Accept all</button><button>Reject all</button>",
  ],
  [
    "consent or money, in German",
    "consent_wall",
    "<title>Beispielblatt</title><h1>Beispielblatt mit Werbung lesen</h1><p>Mit Ihrer Einwilligung verarbeiten wir und unsere 120 Partner personenbezogene Daten für Werbung und Tracking.</p><p>Ihre Einwilligung können Sie im Datenschutz-Center widerrufen.</p><a href=#>Zustimmen und weiter</a>",
  ],
  [
    "consent before all else, in Italian",
    "consent_wall",
    "<h1>La tua privacy</h1><p>Noi e i nostri 50 partner usiamo i cookie, con il tuo consenso, per mostrare annunci adatti a te.</p><button>Accetta tutto</button>",
  ],
  [
    "consent before all else, in Japanese",
    "consent_wall",
    "<h1>クッキーについて</h1><p>当サイトでは、広告の表示のためにクッキーを使用します。続けるには同意が必要です。</p><button>同意する</button>",
  ],
  [
    "a door",
    "sign_in",
    `<title>Sign in - County intranet</title><h1>Sign in</h1><p>Use the name that your office gave you.</p>${FORM}`,
  ],
  ["a door, in German", "sign_in", `<title>Anmeldung | Beispielkreis</title>${FORM}`],
  ["a door without words", "sign_in", `<title>Portal</title>${FORM}`],
  [
    "a beginning, and the rest for money",
    "paywall",
    `<title>Why the tax works</title><h1>Why the tax works</h1>${SHORT}<div class="offer"><p>Subscribe to continue reading this story.</p></div>`,
  ],
  [
    "a beginning, and the rest for money, in German",
    "paywall",
    `<h1>Warum die Steuer wirkt</h1>${SHORT}<p>Dieser Artikel ist nur für Abonnenten.</p>`,
  ],
  [
    "a beginning, and the rest for money, in French",
    "paywall",
    `<h1>Pourquoi la taxe marche</h1>${SHORT}<p>Il vous reste 80 % de cet article à lire.</p>`,
  ],
  [
    "a beginning, and the rest for money, in Japanese",
    "paywall",
    `<h1>税の仕組みを考える</h1>${SHORT}<p>この記事は有料会員限定です。</p>`,
  ],
];

for (const [what, code, markup] of walls) {
  test(`never text, but a failed reading by name: ${what}`, () => {
    const reading = readPage(bytes(markup));
    assert.ok("error" in reading, JSON.stringify(reading));
    assert.equal(reading.error.code, code);
    assert.ok("evidence" in reading.error && reading.error.evidence !== "");
  });
}

const BANNER =
  "<div class=cookie-banner><p>We use cookies to count our visitors, with your consent.</p><button>Accept all</button></div>";
const pages: [what: string, markup: string][] = [
  ["a short page with a banner", `${BANNER}<main><h1>Bridge closed</h1>${SHORT}</main>`],
  [
    "a short page with a form in its head",
    `<header><a href=/login>Log in</a>${FORM}</header><main><h1>Bridge closed</h1>${SHORT.repeat(4)}</main>`,
  ],
  [
    "a story about pages that are gone",
    `<title>404 not found: how offices lose their records</title><h1>404 not found: how offices lose their records</h1>${TEXT}`,
  ],
  ["a story about robots", `<title>Are you a robot? Asking in welfare offices</title>${TEXT}`],
  ["rules about cookies", `<title>Cookies</title><h1>Cookies</h1>${BANNER}${TEXT}`],
  ["a whole text with an offer", `<h1>Why the tax works</h1>${TEXT}<p>Subscribe to read more.</p>`],
  [
    "a service that is found by signing in",
    `<h1>Sign in to your pension account</h1>${SHORT}<a href=/in>Sign in</a>`,
  ],
];

for (const [what, markup] of pages) {
  test(`a page like others: ${what}`, () => {
    assert.ok("page" in readPage(bytes(markup)), JSON.stringify(readPage(bytes(markup))));
  });
}

test("a text shorter than what its feed gave is a failed reading", () => {
  const feedText = "Words that the feed gave of the same text, and a good many of them. ".repeat(9);
  const reading = readPage(bytes(`<h1>Bridge closed</h1>${SHORT}`), { feedText });
  assert.equal("error" in reading && reading.error.code, "shorter_than_feed");
  assert.ok("page" in readPage(bytes(`<h1>Bridge closed</h1>${TEXT}`), { feedText }));
  assert.ok("page" in readPage(bytes(`<h1>Bridge closed</h1>${SHORT}`), { feedText: "Closed." }));
});

function bytes(markup: string): Uint8Array {
  return new TextEncoder().encode(`<!doctype html><html><body>${markup}</body></html>`);
}
