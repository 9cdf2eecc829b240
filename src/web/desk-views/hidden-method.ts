import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";

/**
 * HTML forms only know GET and POST; the server takes the true method from this field. `back` is
 * where to go on without script.
 */
export function hiddenMethod(method: "put" | "delete", back = ""): Html {
  return html`<input type="hidden" name="_method" value="${method}">${back !== "" && html`<input type="hidden" name="back" value="${back}">`}`;
}
