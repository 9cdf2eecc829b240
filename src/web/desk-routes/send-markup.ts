import type { Html } from "../../publish/site/page.ts";
import { removeControls } from "../../lib/remove-controls.ts";
import type { DeskContext } from "./desk-deps.ts";

/** The one way by which markup leaves the desk: rows from before the doors were shut hold signs. */
export async function sendMarkup(
  context: DeskContext,
  markup: Html | "",
  status = 200,
): Promise<Response> {
  return context.html(removeControls(String(await markup)), status as 200);
}
