import { html } from "hono/html";
import { ROLES, type Role } from "../../model/role.ts";
import type { Html } from "../../publish/site/page.ts";
import { hiddenMethod } from "./hidden-method.ts";
import { textField } from "./text-field.ts";
import { timeAgo, type Clock } from "./time-ago.ts";

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
};

export type PeopleView = {
  readonly people: readonly Person[];
  /** A link that was made a moment ago, shown this once. */
  readonly invitation: { readonly address: string; readonly role: Role } | undefined;
  readonly clock: Clock;
};

const MAY: Readonly<Record<Role, string>> = {
  scout: "picks and passes stories",
  editor: "also writes cuttings and sends them to review",
  publisher: "also publishes, schedules and withdraws",
  administrator: "also adds sources, invites people and changes settings",
};

export function peoplePage({ people, invitation, clock }: PeopleView): Html {
  return html`<section class="plain" aria-labelledby="pile">
<h1 id="pile">People</h1>
${
  invitation !== undefined &&
  html`<div class="notice done" role="alert">
<p>Send this link to the new ${invitation.role}. It lets one person in, once, within a week. It is shown only now.</p>
<p><label class="unseen" for="invitation">Invitation</label><input type="text" id="invitation" readonly value="${invitation.address}"></p>
</div>`
}
<table class="sources">
<thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Since</th><th scope="col">Role</th></tr></thead>
<tbody>${people.map(
    (person) => html`<tr>
<th scope="row">${person.name}</th>
<td data-label="Email">${person.email}</td>
<td data-label="Since">${timeAgo(person.createdAt, clock)}</td>
<td data-label="Role"><form class="filter" method="post" action="/desk/people/${person.id}/role">${hiddenMethod("put")}
<label class="unseen" for="role-${person.id}">Role of ${person.name}</label>
<select id="role-${person.id}" name="role">${roleOptions(person.role)}</select>
<button type="submit">Change<span class="unseen"> the role of ${person.name}</span></button></form></td>
</tr>`,
  )}</tbody>
</table>
<h2>Invite somebody</h2>
<form class="fields narrow" method="post" action="/desk/people/invitations">
<div class="field"><label for="role">Role</label>
<select id="role" name="role" aria-describedby="roles">${roleOptions("editor")}</select></div>
${textField({ name: "email", label: "Email (may stay empty)", type: "email", value: "", autocomplete: "off", hint: "Filled in for them; no mail is sent." })}
<p><button type="submit" class="main">Make a link</button></p>
</form>
<dl class="pairs" id="roles">${ROLES.map((role) => html`<div><dt>${role}</dt><dd>${MAY[role]}</dd></div>`)}</dl>
</section>`;
}

function roleOptions(chosen: Role): Html {
  return html`${ROLES.map((role) => html`<option value="${role}"${role === chosen && html` selected`}>${role}</option>`)}`;
}
