import { type CuttingView } from "../cutting-view.ts";
import { daysInWords } from "../days-in-words.ts";
import { type SiteView } from "../site-view.ts";
import { xml } from "./xml.ts";

/** The line, the days and the further links as HTML; undefined where the line says all. */
export function contentHtml(site: SiteView, cutting: CuttingView): string | undefined {
  const { line, furtherLinks } = cutting;
  const days = daysInWords(site, cutting).map(({ name, words }) => xml`<p>${name} ${words}</p>`);
  if (furtherLinks.length === 0 && days.length === 0) return undefined;
  const links = furtherLinks.map(
    ({ name, link }, index) => xml`${index > 0 && ", "}<a href="${link}">${name}</a>`,
  );
  return xml`${line !== undefined && xml`<p>${line}</p>`}${days}${links.length > 0 && xml`<p>${site.words.alsoInTitle} ${links}</p>`}`
    .xml;
}
