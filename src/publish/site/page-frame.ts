import { html } from "hono/html";
import { textDirection } from "../../lib/text-direction.ts";
import { CALENDAR } from "../calendar/calendar-view.ts";
import { FEEDS } from "../feeds/feed-view.ts";
import { type SiteView } from "../site-view.ts";
import { viewFeedPath } from "../view-path.ts";
import { feedsOf } from "./feeds-of.ts";
import { FIND_PATH } from "./find-path.ts";
import { pageHead } from "./page-head.ts";
import { type Html, type Page } from "./page.ts";
import { paragraphs } from "./paragraphs.ts";

/** One whole document: head, masthead, the page's own content, colophon. */
export function pageFrame(site: SiteView, page: Page): Html {
  const { language } = site.settings;
  const { words } = site;
  return html`<!doctype html>
<html lang="${language}" dir="${textDirection(language)}">
${pageHead(site, page)}
<body>
<a class="skip" href="#content">${words.skipToContent}</a>
${masthead(site, page)}
<main id="content" tabindex="-1">
${page.body}
</main>
${colophon(site, page)}
</body>
</html>
`;
}

function masthead(site: SiteView, page: Page): Html {
  const { words, settings } = site;
  const isHome = page.path === "/";
  return html`<header class="masthead">
<nav class="menu" aria-label="${words.siteMenu}"><ul>
${menuLink(page, "/", words.home)}
${menuLink(page, FIND_PATH, words.find)}
${menuLink(page, "/about", words.about)}
${menuLink(page, "/sources", words.sourcesTitle)}
<li><a href="#feeds">${words.feeds}</a></li>
</ul></nav>
${isHome ? html`<h1 class="nameplate">${settings.name}</h1>` : html`<p class="nameplate"><a href="/">${settings.name}</a></p>`}
<p class="tagline">${settings.tagline}</p>
</header>`;
}

function menuLink(page: Page, path: string, name: string): Html {
  return page.path === path
    ? html`<li><a href="${path}" aria-current="page">${name}</a></li>`
    : html`<li><a href="${path}">${name}</a></li>`;
}

function colophon(site: SiteView, page: Page): Html {
  const { address, hasDaysToCome } = feedsOf(site, page);
  const { words, settings } = site;
  return html`<footer class="colophon">
${
  settings.mission !== "" &&
  html`<section class="mission" aria-labelledby="mission">
<h2 id="mission">${words.mission}</h2>
${paragraphs(settings.mission)}
</section>`
}
<section class="feeds" aria-labelledby="feeds">
<h2 id="feeds">${words.feeds}</h2>
<p>${words.feedsAbout}</p>
<ul>${FEEDS.map((feed) => html`<li><a href="${viewFeedPath(address, feed.file)}" type="${feed.type}">${feed.name}</a></li>`)}
${hasDaysToCome === true && html`<li><a href="${viewFeedPath(address, CALENDAR.file)}" type="${CALENDAR.type}">${words.calendar}</a></li>`}</ul>
</section>
<nav class="small-print" aria-label="${words.about}"><ul>
<li><a href="/about">${words.about}</a></li>
<li><a href="/sources">${words.sourcesTitle}</a></li>
<li><a href="/api">${words.apiTitle}</a></li>
<li><a href="/accessibility">${words.accessibilityTitle}</a></li>
<li><a href="/privacy">${words.privacyTitle}</a></li>
<li><a href="/bot">${words.botTitle}</a></li>
</ul>
${settings.institute !== "" && html`<p>${words.publishedBy(settings.institute)}</p>`}
</nav>
</footer>`;
}
