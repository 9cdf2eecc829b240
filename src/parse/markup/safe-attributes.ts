import { isTracker } from "./is-tracker.ts";
import { safeAddress } from "./safe-address.ts";
import { SAFE_ATTRIBUTES } from "./safe-markup.ts";

type Attributes = Readonly<Record<string, string>>;

const ADDRESSES: Readonly<Record<string, string>> = { a: "href", img: "src" };
const NONE: Attributes = {};

/** What an element of that name keeps of its attributes, in a fixed order; undefined for a picture that is not to be shown at all. */
export function safeAttributes(name: string, attributes: Attributes, base: string | undefined): Attributes | undefined {
  const wanted = SAFE_ATTRIBUTES[name];
  if (wanted === undefined) return NONE;
  const safe: Record<string, string> = {};
  for (const attribute of wanted) {
    const written = attributes[attribute];
    const value = written !== undefined && attribute === ADDRESSES[name] ? safeAddress(written, base) : written;
    // An empty text says that a picture is decoration; any other empty attribute says nothing.
    if (value !== undefined && (value !== "" || attribute === "alt")) safe[attribute] = value;
  }
  return name === "img" && (safe["src"] === undefined || isTracker(safe)) ? undefined : safe;
}
