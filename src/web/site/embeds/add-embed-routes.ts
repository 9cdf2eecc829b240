import type { Context, Hono } from "hono";
import type { TermWords } from "../../../model/views/term-words.ts";
import { PLAIN_PATHS, VIEWS_PATH } from "../../../model/views/view-address.ts";
import { WHOLE_VIEW } from "../../../model/views/view.ts";
import { EMBED_PATH } from "../../../publish/embeds/embed-path.ts";
import { SCHEMES } from "../../../publish/embeds/embed-page.ts";
import { renderOembed } from "../../../publish/embeds/render-oembed.ts";
import { nameSettled } from "../../../reader/name-settled.ts";
import { settleAsked } from "../../../reader/settle-asked.ts";
import { type AnswerKept, SHOWN } from "../add-view-routes.ts";
import { jsonReply } from "../api/json-reply.ts";
import { type AskedAt, readAskedView } from "../read-asked-view.ts";
import { makeNotFound } from "../pages/make-not-found.ts";
import { makeEmbed } from "./make-embed.ts";

type EmbedParts = {
  readonly answer: AnswerKept;
  readonly words: TermWords;
  /** Public address without a slash at its end. */
  readonly address: string;
};

const FACET = `:facet{${Object.keys(PLAIN_PATHS).join("|")}}`;
const TERM = ":term{[^/\\x00]+}";

/** Every view for other sites: in a frame, as a list, and by oEmbed. */
export function addEmbedRoutes(routes: Hono, parts: EmbedParts): void {
  const show = (context: Context): Promise<Response> | Response => {
    const url = new URL(context.req.url);
    const scheme = SCHEMES.find((one) => one === url.searchParams.get("scheme"));
    const isList = url.searchParams.get("form") === "list";
    for (const name of ["scheme", "form"]) url.searchParams.delete(name);
    url.pathname = url.pathname.slice(EMBED_PATH.length) || "/";
    const at = readAt(url, parts.words);
    if (at.outcome === "elsewhere") return context.redirect(EMBED_PATH + at.path, 301);
    const key = [EMBED_PATH, scheme, isList, at.key].join("\n");
    return parts.answer(context, { key, isOneOfMany: true, shelves: SHOWN }, (making) =>
      makeEmbed(making, at.asked, { scheme, isList }),
    );
  };
  for (const path of ["", VIEWS_PATH, `/${FACET}/${TERM}`]) routes.get(EMBED_PATH + path, show);
  routes.get("/oembed", (context) => describeEmbed(context, parts));
}

/** The whole view stands at the site's root, where its filters would lead. */
function readAt(url: URL, words: TermWords): AskedAt {
  if (url.pathname === "/" && url.search === "")
    return {
      outcome: "here",
      asked: { view: WHOLE_VIEW, ignored: [] },
      key: "/",
      isOneOfMany: false,
    };
  const [, folder = "", term] = url.pathname.split("/");
  return readAskedView(
    {
      url,
      ...(term !== undefined && {
        plain: { path: folder as keyof typeof PLAIN_PATHS, word: decodeURIComponent(term) },
      }),
    },
    words,
  );
}

function describeEmbed(
  context: Context,
  { answer, words, address }: EmbedParts,
): Promise<Response> | Response {
  const { url, format = "json", maxwidth, maxheight } = context.req.query();
  if (format !== "json") return context.text("Only JSON is offered.", 501);
  const shown = URL.parse(url ?? "");
  if (shown === null || !`${shown.href}/`.startsWith(`${address}/`))
    return context.text(`\`url\` is the address of a page of ${address}.`, 404);
  const isPlain = new RegExp(`^/(?:${Object.keys(PLAIN_PATHS).join("|")})/[^/]+$`);
  if (!["/", VIEWS_PATH].includes(shown.pathname) && !isPlain.test(shown.pathname))
    return context.text("Only lists of cuttings can be shown elsewhere.", 404);
  const at = readAt(shown, words);
  if (at.outcome === "elsewhere") {
    const query = new URLSearchParams({ ...context.req.query(), url: address + at.path });
    return context.redirect(`/oembed?${query}`, 301);
  }
  const most = { width: readPixels(maxwidth), height: readPixels(maxheight) };
  const key = ["/oembed", at.key, most.width, most.height].join("\n");
  return answer(context, { key, isOneOfMany: true, shelves: SHOWN }, async (making) => {
    const settled = await settleAsked(making, at.asked);
    return settled === undefined
      ? makeNotFound(making)
      : jsonReply(renderOembed(making.site, nameSettled(making, settled), most));
  });
}

function readPixels(words: string | undefined): number | undefined {
  return words !== undefined && /^[1-9]\d{0,4}$/.test(words) ? Number(words) : undefined;
}
