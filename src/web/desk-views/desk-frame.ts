import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";
import type { PileCounts } from "../../storage/surroundings.ts";
import type { Session } from "../create-auth.ts";
import { keyHint, keyList } from "./key-list.ts";
import { noticeLine, type Notice } from "./notice-line.ts";
import { pileMenu } from "./pile-menu.ts";

export type DeskFrame = {
  readonly title: string;
  readonly siteName: string;
  /** The path of the pile that this page belongs to. */
  readonly current: string;
  readonly counts: PileCounts;
  readonly session: Session;
  readonly notice: Notice | undefined;
  readonly asset: (name: string) => string;
  readonly body: Html;
  /** Whether the keys of a list do something here. */
  readonly hasRows?: boolean;
};

/**
 * Without inline style, which the content security policy forbids, and without restoring pages that
 * have grown old.
 */
const HTMX_CONFIG = JSON.stringify({ includeIndicatorCSS: false, history: "reload" });

/** One page of the desk for somebody who is signed in. */
export function deskFrame(frame: DeskFrame): Html {
  const { session, siteName } = frame;
  return document(
    frame,
    html`<a class="skip" href="#content">Skip to the work</a>
<header class="desk-head">
<p class="desk-name"><a href="/desk/inbox">${siteName}</a> <span>desk</span></p>
<ul class="desk-tools">
<li><a href="/">See the page</a></li>
<li><form class="undo" method="post" action="/desk/undo" data-deed><button type="submit" data-key="u" aria-keyshortcuts="u">Undo</button></form></li>
<li><button type="button" popovertarget="keys" data-key="?" aria-keyshortcuts="Shift+?">Keys</button></li>
<li class="who">${session.name} <span class="role">${session.role}</span></li>
<li><form method="post" action="/desk/session"><input type="hidden" name="_method" value="delete"><button type="submit">Sign out</button></form></li>
</ul>
</header>
<div class="desk">
${pileMenu({ counts: frame.counts, current: frame.current, role: session.role })}
<main id="content" tabindex="-1">
<div class="strip"><div class="notices" id="notice" role="status">${noticeLine(frame.notice)}</div>${frame.hasRows === true && keyHint()}</div>
${frame.body}
</main>
</div>
${keyList()}
${doorDialog()}`,
  );
}

/** Over the page of somebody whose session ended while they worked: what they wrote stays under it. */
function doorDialog(): Html {
  return html`<dialog id="door" class="keys" aria-labelledby="door-title">
<h2 id="door-title">Sign in again</h2>
<p>You were signed out meanwhile. What you wrote stays where it is.</p>
<form class="fields" method="post" action="/desk/session">
<p class="problem" id="door-problem" role="alert"></p>
<div class="field"><label for="door-email">Email</label><input type="email" id="door-email" name="email" autocomplete="username" required></div>
<div class="field"><label for="door-password">Password</label><input type="password" id="door-password" name="password" autocomplete="current-password" required></div>
<p><button type="submit" class="main">Sign in</button> <button type="button" data-close>Not now</button></p>
</form>
</dialog>`;
}

export type PlainFrame = Pick<DeskFrame, "title" | "siteName" | "asset" | "body">;

/** One page for somebody who is not signed in: the door. */
export function doorFrame(frame: PlainFrame): Html {
  return document(
    frame,
    html`<main class="door" id="content">
<p class="desk-name"><a href="/">${frame.siteName}</a> <span>desk</span></p>
${frame.body}
</main>`,
  );
}

function document({ title, siteName, asset }: PlainFrame, body: Html): Html {
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — ${siteName} desk</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content="${HTMX_CONFIG}">
<link rel="stylesheet" href="${asset("style.css")}">
<link rel="stylesheet" href="${asset("desk.css")}">
<link rel="icon" href="${asset("icon.svg")}" type="image/svg+xml">
<script src="${asset("htmx.js")}" defer></script>
<script src="${asset("desk.ts")}" type="module"></script>
</head>
<body class="at-desk">
${body}
</body>
</html>
`;
}
