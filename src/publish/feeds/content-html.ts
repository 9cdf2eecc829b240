import { type CuttingView } from "../cutting-view.ts";
import { daysInWords } from "../days-in-words.ts";
import { formatDate } from "../format-date.ts";
import { momentInWords } from "../moment-in-words.ts";
import { type SiteView } from "../site-view.ts";
import { xml, type Xml } from "./xml.ts";

/**
 * All that a reader of a feed gets to see: the line, the days, what was corrected, who else tells of
 * it, and the way to the cutting's own page.
 */
export function contentHtml(site: SiteView, cutting: CuttingView): string {
  const { words, settings } = site;
  const { line, furtherLinks, alsoIn, correction, correctedAt } = cutting;
  const days = daysInWords(site, cutting).map(({ name, words: day }) => xml`<p>${name} ${day}</p>`);
  const others = [
    ...furtherLinks,
    ...alsoIn.map(({ publisher: name, link }) => ({ name, link })),
  ].map(({ name, link }, index) => xml`${index > 0 && ", "}<a href="${link}">${name}</a>`);
  const date = formatDate(cutting.date, settings.language, "full");
  return xml`${line !== undefined && xml`<p>${line}</p>`}${days}${
    correctedAt !== undefined &&
    xml`<p>${words.correctedOn(momentInWords(site, correctedAt).words)}${correction !== undefined && ` ${correction}`}</p>`
  }${others.length > 0 && xml`<p>${words.alsoInTitle} ${others}</p>`}${ownPage(site, cutting, date)}`
    .xml;
}

/** The day that it bears stands here, as feeds go by when it went out. */
function ownPage({ address, words }: SiteView, { path }: CuttingView, date: string): Xml {
  return xml`<p>${date} · <a href="${address}${path}">${words.details}</a></p>`;
}
