import { aboutPage } from "../../../publish/site/about-page.ts";
import { statementPage } from "../../../publish/site/statement-page.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { type Making } from "./making.ts";

export const TEXT_PAGES = ["/about", "/accessibility", "/privacy", "/bot"] as const;
export type TextPage = (typeof TEXT_PAGES)[number];

export function makeText({ site, userAgent }: Making, path: TextPage): Reply {
  const facts = { site: site.settings.name };
  switch (path) {
    case "/about":
      return htmlReply(aboutPage(site));
    case "/accessibility":
      return htmlReply(statementPage(site, path, site.words.accessibility(facts)));
    case "/privacy":
      return htmlReply(statementPage(site, path, site.words.privacy(facts)));
    case "/bot":
      return htmlReply(
        statementPage(
          site,
          path,
          site.words.bot({ ...facts, userAgent, robotsToken: productToken(userAgent) }),
        ),
      );
  }
}

/**
 * What robots.txt names a robot by (RFC 9309, 2.2.1): "Cuttings" of "Cuttings/1.0 (+https://…)".
 */
function productToken(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? userAgent;
}
