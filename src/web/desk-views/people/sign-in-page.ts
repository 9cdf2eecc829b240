import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";
import { textField } from "../text-field.ts";

export type SignInView = {
  readonly next: string | undefined;
  readonly email: string;
  readonly problem: string | undefined;
  /** A form that goes on behind the door, as a text. */
  readonly kept?: string | undefined;
};

export function signInPage({ next, email, problem, kept }: SignInView): Html {
  return html`<h1>Sign in</h1>
${kept !== undefined && html`<p class="notice">You were signed out before this was sent. Your words are kept: sign in, and they are before you again.</p>`}
${problem !== undefined && html`<p class="notice problem" role="alert">${problem}</p>`}
<form class="fields" method="post" action="/desk/session">
${next !== undefined && html`<input type="hidden" name="next" value="${next}">`}
${kept !== undefined && html`<input type="hidden" name="kept" value="${kept}">`}
${textField({ name: "email", label: "Email", type: "email", value: email, autocomplete: "username", isRequired: true, hasFocus: email === "" })}
${textField({ name: "password", label: "Password", type: "password", value: "", autocomplete: "current-password", isRequired: true, hasFocus: email !== "" })}
<p><button type="submit" class="main">Sign in</button></p>
</form>
<p class="hint">Accounts are made by invitation. An administrator of this desk can send you one.</p>`;
}
