import { html } from "hono/html";
import type { SiteSettings } from "../../../model/site-settings.ts";
import type { Html } from "../../../publish/site/page.ts";
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
    more: { readonly rows?: number; readonly hint?: string; readonly isRequired?: boolean } = {},
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
${field("language", "Language", { isRequired: true, hint: "The page's own: en, fr, pt-BR." })}
${field("timeZone", "Time zone", { isRequired: true, hint: "Its days begin here: Europe/London." })}
</div>
<p><button type="submit" class="main">Save</button></p>
</form>
</section>`;
}
