import { momentInWords } from "../moment-in-words.ts";
import type { SiteView } from "../site-view.ts";
import { errorPage } from "./error-page.ts";
import type { Html } from "./page.ts";

export type WithdrawnView = { readonly at: Date | undefined; readonly why: string | undefined };

/** That a cutting stood here, when it was taken back, and why where its editor said. */
export function withdrawnPage(site: SiteView, { at, why }: WithdrawnView): Html {
  const { withdrawn, withdrawnOn } = site.words;
  const sentences = [
    withdrawn.lead,
    at === undefined ? "" : withdrawnOn(momentInWords(site, at).words),
    why ?? "",
  ];
  return errorPage(site, {
    ...withdrawn,
    lead: sentences.filter((one) => one !== "").join(" "),
  });
}
