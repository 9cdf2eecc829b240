import { html } from "hono/html";
import type { SiteSettings } from "../../../model/site-settings.ts";
import type { Html } from "../../../publish/site/page.ts";
import { SITE_LANGUAGES } from "../../../publish/words/words-for.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { textField } from "../text-field.ts";

export type SettingsView = {
  readonly settings: SiteSettings;
  readonly problems: Readonly<Partial<Record<keyof SiteSettings, string>>>;
};

export function settingsForm({ settings, problems }: SettingsView): Html {
  const field = (
    name: keyof SiteSettings,
    label: string,
    more: {
      readonly rows?: number;
      readonly hint?: string;
      readonly isRequired?: boolean;
      readonly list?: string;
    } = {},
  ) => textField({ name, label, value: settings[name], problem: problems[name], ...more });
  return html`<section class="plain narrow" aria-labelledby="pile">
<h1 id="pile">Settings</h1>
<p class="hint">What the public page says of itself. Readers see a change at once.</p>
<form class="fields" method="post" action="/desk/settings">
${hiddenMethod("put")}
${field("name", "Name of the page", { isRequired: true })}
${field("institute", "Institute", { hint: "Who publishes it." })}
${field("tagline", "Tagline", { hint: "One line under the name; feed readers show it too." })}
${field("about", "About", { rows: 6, hint: "At the head of the page. An empty line parts paragraphs." })}
${field("mission", "Mission", { rows: 4, hint: "At the foot of the page." })}
${field("contact", "Contact", { hint: "An email address or a web address, shown to readers." })}
<div class="side-by-side">
${languageField(settings.language, problems.language)}
${field("timeZone", "Time zone", { isRequired: true, hint: "Its days begin here: region and city.", list: "zones" })}
</div>
<datalist id="zones">${["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => html`<option value="${zone}"></option>`)}</datalist>
<p><button type="submit" class="main">Save</button></p>
</form>
</section>`;
}

/** One of those that the page has words in; a regional form that was chosen before stays a choice. */
function languageField(chosen: string, problem: string | undefined): Html {
  const isListed = SITE_LANGUAGES.some(([code]) => code === chosen);
  const choices = isListed ? SITE_LANGUAGES : [...SITE_LANGUAGES, [chosen, chosen] as const];
  return html`<div class="field${problem === undefined ? "" : " wrong"}">
<label for="language">Language</label>
<select id="language" name="language" aria-describedby="language-hint${problem === undefined ? "" : " language-problem"}"${problem !== undefined && html` aria-invalid="true"`}>
${choices.map(([code, name]) => html`<option value="${code}"${code === chosen && html` selected`}${code !== chosen || isListed ? html` lang="${code}"` : ""}>${name}</option>`)}
</select>
${problem !== undefined && html`<p class="problem" id="language-problem">${problem}</p>`}
<p class="hint" id="language-hint">The page's own: its words, dates and direction.</p>
</div>`;
}
