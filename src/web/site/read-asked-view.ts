import { type TermWords } from "../../model/views/term-words.ts";
import {
  type PLAIN_PATHS,
  isWhole,
  queryOfPlain,
  readView,
  VIEWS_PATH,
  writeView,
} from "../../model/views/view-address.ts";
import { viewFeedPath, viewPath, viewPathAfter } from "../../publish/view-path.ts";
import { type AskedView } from "../../reader/asked-view.ts";
import { readPlace, writePlace } from "../../reader/read-place.ts";

/** An address of a view, as it was asked for. */
export type AskedAddress = {
  readonly url: URL;
  /** "places" and "sweden" of a plain address. */
  readonly plain?: { readonly path: keyof typeof PLAIN_PATHS; readonly word: string };
  /** The feed's file, where it is none of a page. */
  readonly file?: string;
};

export type AskedAt =
  | {
      readonly outcome: "here";
      readonly asked: Omit<AskedView, "most">;
      /** The same for the same answer, however it was asked. */
      readonly key: string;
      /** There are as many of these as anybody cares to ask for. */
      readonly isOneOfMany: boolean;
    }
  /** The same view has one address, and this is another. */
  | { readonly outcome: "elsewhere"; readonly path: string };

export function readAskedView({ url, plain, file }: AskedAddress, words: TermWords): AskedAt {
  const { after: afterWords, query } = splitQuery(url);
  const pairs = plain === undefined ? query : [queryOfPlain(plain.path, plain.word), ...query];
  const { view, ignored } = readView(pairs, words);
  const after = file === undefined ? readPlace(afterWords) : undefined;
  const address = writeView(view, words);
  const path =
    file !== undefined
      ? viewFeedPath(address, file)
      : after === undefined
        ? viewPath(address)
        : viewPathAfter(address, writePlace(after));
  // Where something was left out, the address is to say so, too.
  const isTold = ignored.length > 0;
  if (!isTold && (isWhole(view) || path !== url.pathname + url.search))
    return { outcome: "elsewhere", path };
  const told = ignored.map(({ value, why }) => `${why} ${value}`);
  return {
    outcome: "here",
    asked: { view, ignored, ...(after !== undefined && { after }) },
    key: [path, ...told].join("\n"),
    isOneOfMany: isTold || after !== undefined || address.path === VIEWS_PATH,
  };
}

function splitQuery({ searchParams }: URL) {
  return {
    after: searchParams.get("after") ?? "",
    query: [...searchParams].filter(([name]) => name !== "after"),
  };
}
