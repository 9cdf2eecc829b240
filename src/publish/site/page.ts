import { type html } from "hono/html";

/** Markup whose every hole was escaped. */
export type Html = ReturnType<typeof html>;

export type Page = {
  /** Absent on the home page, which bears the site's name alone. */
  readonly title?: string;
  readonly description: string;
  /** From the root; absent where the page has no address of its own, as an error has none. */
  readonly path?: string;
  readonly type?: "website" | "article";
  readonly body: Html;
};
