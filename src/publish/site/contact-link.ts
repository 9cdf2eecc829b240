import { html } from "hono/html";
import { type Html } from "./page.ts";

export type Letter = { readonly subject: string; readonly body: string };

/** The contact as people set it: a mail address, a web address, or words that cannot be a link. */
export function contactLink(contact: string, label: string, letter?: Letter): Html {
  const address = contactAddress(contact, letter);
  return address === undefined
    ? html`${label}: ${contact}`
    : html`<a href="${address}">${label}</a>`;
}

function contactAddress(contact: string, letter: Letter | undefined): string | undefined {
  if (/^https?:\/\/\S+$/.test(contact)) return contact;
  if (!/^[^\s@/]+@[^\s@/]+$/.test(contact)) return undefined;
  // A form's encoding would show a "+" for every space in some mail programs.
  const fields =
    letter === undefined
      ? ""
      : `?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.body)}`;
  return `mailto:${contact}${fields}`;
}
