import type { Html } from "../../publish/site/page.ts";
import { readSiteSettings } from "../../storage/cuttings/site-settings.ts";
import { deskFrame, doorFrame } from "../desk-views/desk-frame.ts";
import type { Notice } from "../desk-views/notice-line.ts";
import type { DeskContext, DeskDeps } from "./desk-deps.ts";
import { takeNotice } from "./keep-notice.ts";
import { sendMarkup } from "./send-markup.ts";
import { surroundingsOf } from "./surroundings-of.ts";

export type DeskPage = {
  readonly title: string;
  /** The path of the pile that the page belongs to; "" for none. */
  readonly current: string;
  readonly body: Html;
  readonly hasRows?: boolean;
  readonly notice?: Notice;
  readonly status?: number;
};

/** Sends one page of the desk, with the piles beside it and the notice that waited for it. */
export async function renderDesk(
  context: DeskContext,
  deps: DeskDeps,
  page: DeskPage,
): Promise<Response> {
  const [{ counts, settings }, kept] = await Promise.all([
    surroundingsOf(context, deps),
    takeNotice(context, deps),
  ]);
  const markup = deskFrame({
    ...page,
    siteName: settings.name,
    counts,
    session: context.get("session"),
    notice: page.notice ?? kept,
    asset: deps.asset,
  });
  return sendMarkup(context, markup, page.status);
}

/** Sends a page to somebody who is not signed in. */
export async function renderDoor(
  context: DeskContext,
  deps: DeskDeps,
  page: { readonly title: string; readonly body: Html; readonly status?: number },
): Promise<Response> {
  const settings = await readSiteSettings(deps.db);
  const markup = doorFrame({ ...page, siteName: settings.name, asset: deps.asset });
  return sendMarkup(context, markup, page.status);
}
