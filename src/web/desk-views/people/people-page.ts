import { html } from "hono/html";
import { ROLES, type Role } from "../../../model/role.ts";
import type { OpenInvitation } from "../../../storage/people/invitations.ts";
import type { Person } from "../../../storage/people/people.ts";
import type { Html } from "../../../publish/site/page.ts";
import { hiddenMethod } from "../hidden-method.ts";
import { textField } from "../text-field.ts";
import { timeAgo, type Clock } from "../time-ago.ts";

export type PeopleView = {
  readonly people: readonly Person[];
  readonly invitations: readonly OpenInvitation[];
  /** A link that was made a moment ago, shown this once. */
  readonly made:
    | { readonly address: string; readonly role: Role; readonly email: string | undefined }
    | undefined;
  /** An invitation that was not made, as it was written. */
  readonly wrong:
    | {
        readonly email: string;
        readonly role: Role;
        readonly problems: Readonly<Record<string, string>>;
      }
    | undefined;
  /** The id of who looks. */
  readonly self: string;
  readonly clock: Clock;
};

const MAY: Readonly<Record<Role, string>> = {
  scout: "picks and passes stories",
  editor: "also writes cuttings and sends them to review",
  publisher: "also publishes, schedules and withdraws",
  administrator: "also adds sources, invites people and changes settings",
};

export function peoplePage(view: PeopleView): Html {
  return html`<section class="plain" aria-labelledby="pile">
<h1 id="pile">People</h1>

${view.made !== undefined && madeLink(view.made)}
<table class="sources">
<thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Since</th><th scope="col">Role</th><th scope="col">Way in</th></tr></thead>
<tbody>${view.people.map((person) => personRow(person, view))}</tbody>
</table>
${view.invitations.length > 0 && openInvitations(view)}
${inviteForm(view.wrong)}
</section>`;
}

function madeLink({ role, email, address }: NonNullable<PeopleView["made"]>): Html {
  return html`<div class="notice done" role="alert">
<p>Send this link to ${email ?? `the new ${role}`}. It lets ${email === undefined ? "one person" : "them and nobody else"} in, once, within a week. It is shown only now.</p>
<p><label class="unseen" for="invitation">Invitation</label><input type="text" id="invitation" readonly value="${address}"></p>
</div>`;
}

function personRow(person: Person, { self, clock }: PeopleView): Html {
  const { id, name } = person;
  return html`<tr>
<th scope="row">${name}${id === self && " (you)"}</th>
<td data-label="Email">${person.email}</td>
<td data-label="Since">${timeAgo(person.createdAt, clock)}</td>
<td data-label="Role"><form class="filter" method="post" action="/desk/people/${id}/role">${hiddenMethod("put")}
<label class="unseen" for="role-${id}">Role of ${name}</label>
<select id="role-${id}" name="role">${roleOptions(person.role)}</select>
<button type="submit">Change<span class="unseen"> the role of ${name}</span></button></form></td>
<td data-label="Way in"><form class="filter" method="post" action="/desk/people/${id}/sessions">${hiddenMethod("delete")}
<button type="submit">Sign out everywhere<span class="unseen">: ${name}</span></button>
<a href="/desk/people/${id}/removal">Remove<span class="unseen"> ${name}</span></a></form></td>
</tr>`;
}

function openInvitations({ invitations, clock }: PeopleView): Html {
  return html`<h2>Open invitations</h2>
<table class="sources">
<thead><tr><th scope="col">For</th><th scope="col">Role</th><th scope="col">Made</th><th scope="col">Over</th><th scope="col">Link</th></tr></thead>
<tbody>${invitations.map(
    (one) => html`<tr>
<th scope="row">${one.email ?? "whoever has the link"}</th>
<td data-label="Role">${one.role}</td>
<td data-label="Made">${timeAgo(one.createdAt, clock)} by ${one.isFirst ? "the start of the program" : one.by}</td>
<td data-label="Over">${timeAgo(one.expiresAt, clock)}</td>
<td data-label="Link"><form class="filter" method="post" action="/desk/people/invitations/${one.id}">${hiddenMethod("delete")}
<button type="submit">Take back<span class="unseen"> the invitation for ${one.email ?? one.role}</span></button></form></td>
</tr>`,
  )}</tbody>
</table>`;
}

function inviteForm(wrong: PeopleView["wrong"]): Html {
  return html`<h2>Invite somebody</h2>
<form class="fields narrow" method="post" action="/desk/people/invitations">
<div class="field"><label for="role">Role</label>
<select id="role" name="role" aria-describedby="roles">${roleOptions(wrong?.role ?? "scout")}</select></div>
${textField({ name: "email", label: "Email (may stay empty)", type: "email", value: wrong?.email ?? "", autocomplete: "off", hint: "Nobody else can come in with the link then; no mail is sent.", problem: wrong?.problems["email"] ?? wrong?.problems["role"] })}
<p><button type="submit" class="main">Make a link</button></p>
</form>
<dl class="pairs" id="roles">${ROLES.map((role) => html`<div><dt>${role}</dt><dd>${MAY[role]}</dd></div>`)}</dl>`;
}

function roleOptions(chosen: Role): Html {
  return html`${ROLES.map((role) => html`<option value="${role}"${role === chosen && html` selected`}>${role}</option>`)}`;
}
