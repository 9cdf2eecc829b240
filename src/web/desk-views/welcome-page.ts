import { html } from "hono/html";
import type { Role } from "../../model/role.ts";
import type { Html } from "../../publish/site/page.ts";
import { SHORTEST_PASSWORD } from "../create-auth.ts";
import { textField } from "./text-field.ts";

export type WelcomeView = {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly problems: Readonly<Record<string, string>>;
};

export function welcomePage({ token, name, email, role, problems }: WelcomeView): Html {
  return html`<h1>Welcome</h1>
<p>You are invited to this desk as ${role === "editor" || role === "administrator" ? "an" : "a"} ${role}. Make your account and you are in.</p>
<form class="fields" method="post" action="/desk/welcome">
<input type="hidden" name="token" value="${token}">
${textField({ name: "name", label: "Name", value: name, autocomplete: "name", hint: "Colleagues see it beside what you did.", problem: problems["name"], isRequired: true })}
${textField({ name: "email", label: "Email", type: "email", value: email, autocomplete: "username", problem: problems["email"], isRequired: true })}
${textField({ name: "password", label: "Password", type: "password", value: "", autocomplete: "new-password", hint: `At least ${SHORTEST_PASSWORD} characters; a sentence is best.`, problem: problems["password"], isRequired: true, minLength: SHORTEST_PASSWORD })}
<p><button type="submit" class="main">Come in</button></p>
</form>`;
}

export function goneInvitation(): Html {
  return html`<h1>This invitation is over</h1>
<p>It was used already, or it is older than a week, or its address was not copied whole. Ask an administrator for a new one.</p>
<p class="onward"><a href="/desk/sign-in">Sign in</a> if you have an account.</p>`;
}
