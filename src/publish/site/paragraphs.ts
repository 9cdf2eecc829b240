import { html } from "hono/html";
import { type Html } from "./page.ts";

/** What an editor wrote as plain text, paragraphs parted by empty lines. */
export function paragraphs(text: string): Html[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => html`<p>${one}</p>`);
}
