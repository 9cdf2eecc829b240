import { isTracker } from "./is-tracker.ts";
import { safeAddress } from "./safe-address.ts";
import { SAFE_ATTRIBUTES } from "./safe-markup.ts";

type Attributes = Readonly<Record<string, string>>;

const ADDRESSES: Readonly<Record<string, string>> = { a: "href", img: "src" };
const NONE: Attributes = {};

/**
 * What an element of that name keeps of its attributes, in a fixed order; undefined for a picture
 * that is not to be shown at all.
 */
export function safeAttributes(
  name: string,
  attributes: Attributes,
  base: string | undefined,
): Attributes | undefined {
  const wanted = SAFE_ATTRIBUTES[name];
  if (wanted === undefined) return NONE;
  const values = safeValues(
    name,
    wanted.map((attribute) => attributes[attribute]),
    base,
  );
  if (values === undefined) return undefined;
  const safe: Record<string, string> = {};
  for (const [at, attribute] of wanted.entries()) {
    const value = values[at];
    if (value !== undefined) safe[attribute] = value;
  }
  return safe;
}

/** The same of values alone, in the order of the attributes that the element may have. */
export function safeValues(
  name: string,
  values: readonly (string | undefined)[],
  base: string | undefined,
): readonly (string | undefined)[] | undefined {
  const wanted = SAFE_ATTRIBUTES[name] ?? [];
  const address = ADDRESSES[name];
  const safe = values.map((written, at) => {
    const attribute = wanted[at];
    const value =
      written !== undefined && attribute === address ? safeAddress(written, base) : written;
    // An empty text says that a picture is decoration; any other empty attribute says nothing.
    return value === "" && attribute !== "alt" ? undefined : value;
  });
  return name === "img" && !isShown(wanted, safe) ? undefined : safe;
}

function isShown(wanted: readonly string[], safe: readonly (string | undefined)[]): boolean {
  const valueOf = (attribute: string) => safe[wanted.indexOf(attribute)];
  return (
    valueOf("src") !== undefined &&
    !isTracker({ width: valueOf("width"), height: valueOf("height") })
  );
}
