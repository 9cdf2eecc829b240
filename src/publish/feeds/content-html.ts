import { type CuttingView } from "../cutting-view.ts";
import { type SiteView } from "../site-view.ts";
import { xml } from "./xml.ts";

/** The line and the further links as HTML; undefined where there are none and the line says all. */
export function contentHtml(
  { words }: SiteView,
  { line, furtherLinks }: CuttingView,
): string | undefined {
  if (furtherLinks.length === 0) return undefined;
  const links = furtherLinks.map(
    ({ name, link }, index) => xml`${index > 0 && ", "}<a href="${link}">${name}</a>`,
  );
  return xml`${line !== undefined && xml`<p>${line}</p>`}<p>${words.alsoInTitle} ${links}</p>`.xml;
}
