import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import { textField } from "../text-field.ts";

export type SignInView = {
  readonly next: string | undefined;
  readonly email: string;
  readonly problem: string | undefined;
};

export function signInPage({ next, email, problem }: SignInView): Html {
  return html`<h1>Sign in</h1>
${problem !== undefined && html`<p class="notice problem" role="alert">${problem}</p>`}
<form class="fields" method="post" action="/desk/session">
${next !== undefined && html`<input type="hidden" name="next" value="${next}">`}
${textField({ name: "email", label: "Email", type: "email", value: email, autocomplete: "username", isRequired: true })}
${textField({ name: "password", label: "Password", type: "password", value: "", autocomplete: "current-password", isRequired: true })}
<p><button type="submit" class="main">Sign in</button></p>
</form>
<p class="hint">Accounts are made by invitation. An administrator of this desk can send you one.</p>`;
}
