import { html } from "hono/html";
import { SHORTEST_PASSWORD } from "../../../model/password.ts";
import type { Role } from "../../../model/role.ts";
import type { Html } from "../../../publish/site/page.ts";
import { textField } from "../text-field.ts";

export type WelcomeView = {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  /** Whether the invitation was made for this address and no other. */
  readonly isEmailFixed: boolean;
  readonly role: Role;
  readonly problems: Readonly<Record<string, string>>;
};

export function welcomePage(view: WelcomeView): Html {
  const { token, name, email, isEmailFixed, role, problems } = view;
  return html`<h1>Welcome</h1>
<p>You are invited to this desk as ${role === "editor" || role === "administrator" ? "an" : "a"} ${role}. Make your account and you are in.</p>
<form class="fields" method="post" action="/desk/welcome">
<input type="hidden" name="token" value="${token}">
${textField({ name: "name", label: "Name", value: name, autocomplete: "name", hint: "Colleagues see it beside what you did.", problem: problems["name"], isRequired: true })}
${textField({ name: "email", label: "Email", type: "email", value: email, autocomplete: "username", hint: isEmailFixed ? "The invitation was made for this address." : undefined, problem: problems["email"], isRequired: true, isFixed: isEmailFixed })}
${textField({ name: "password", label: "Password", type: "password", value: "", autocomplete: "new-password", hint: `At least ${SHORTEST_PASSWORD} characters; a sentence is best.`, problem: problems["password"], isRequired: true, minLength: SHORTEST_PASSWORD })}
<p><button type="submit" class="main">Come in</button></p>
</form>`;
}

export function goneInvitation(): Html {
  return html`<h1>This invitation is over</h1>
<p>It was used already, or it is older than a week, or its address was not copied whole. Ask an administrator for a new one.</p>
<p class="onward"><a href="/desk/sign-in">Sign in</a> if you have an account.</p>`;
}
