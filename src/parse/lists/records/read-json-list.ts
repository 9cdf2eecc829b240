import { type Term } from "../../../model/facet.ts";
import { type ListReading } from "../../../model/lists/list-reading.ts";
import { readExportedJson } from "./read-exported-json.ts";
import { readJsonBookmarks } from "./read-json-bookmarks.ts";
import { readJsonFeedList } from "./read-json-feed-list.ts";

export type JsonHints = { readonly kinds: readonly Term[]; readonly siteAddress?: string };

/** What people have as JSON: an export of Cuttings, a JSON Feed, or what a service of bookmarks gives. */
export function readJsonList(text: string, hints: JsonHints): ListReading {
  const json = parse(text);
  return (
    readExportedJson(json, text) ??
    readJsonFeedList(json, text, hints) ??
    readJsonBookmarks(json, text, hints) ?? {
      error: {
        code: "broken",
        message:
          json === undefined
            ? "JSON was expected, and this is none, or it is cut off."
            : "JSON was expected to be a JSON Feed, an export of Cuttings or of a service of bookmarks: objects with an address each. This holds none.",
      },
    }
  );
}

/** Undefined where it is no JSON: no JSON says so itself. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
