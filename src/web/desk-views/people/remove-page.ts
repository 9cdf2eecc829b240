import { html } from "hono/html";
import type { Person } from "../../../storage/people/people.ts";
import type { Html } from "../../../publish/site/page.ts";
import { hiddenMethod } from "../hidden-method.ts";

/** Asked once more, because there is no way back but a new invitation. */
export function removePage({ id, name, email, role }: Person): Html {
  return html`<section class="plain narrow" aria-labelledby="pile">
<h1 id="pile">Remove ${name}?</h1>
<p>${name} (${email}, ${role}) is signed out everywhere at once and cannot come back with this account. Open invitations that they made, or that were made for them, let nobody in any more.</p>
<p>What they drafted, decided and wrote stays, under their name. Their address is free for a new invitation.</p>
<form class="filter" method="post" action="/desk/people/${id}">${hiddenMethod("delete")}
<button type="submit" class="main">Remove ${name}</button>
<a href="/desk/people">Keep them</a></form>
</section>`;
}
