import { type TextKind } from "./element-markup.ts";
import { type RawMarkup } from "../../markup/raw-markup.ts";
import { readBody } from "./read-body.ts";
import { readLine } from "./read-line.ts";
import { type Reading } from "../reading.ts";
import { textKind } from "./text-kind.ts";
import { textOf } from "../xml/text-of.ts";
import { type XmlElement } from "../xml/xml-element.ts";

const BASE64 = /^[A-Za-z\d+/]+={0,2}$/;

/** Media types that an Atom text may have without being base64. */
const WRITTEN = /^(?:text\/|text$|html$|xhtml$|application\/(?:.*\+)?xml)/i;

/** A text construct of Atom as one line of plain text. */
export function readConstructLine(
  element: XmlElement | undefined,
  reading: Reading,
): string | undefined {
  const construct = element === undefined ? undefined : decodeConstruct(element);
  return construct === undefined ? undefined : readLine(construct.element, reading, construct.kind);
}

/** A text construct of Atom, or content, as it was written. */
export function readConstructBody(
  element: XmlElement | undefined,
  reading: Reading,
): RawMarkup | undefined {
  if (element === undefined) return undefined;
  if (element.name === "content:encoded") return readBody(element, reading);
  const construct = decodeConstruct(element);
  return construct === undefined ? undefined : readBody(construct.element, reading, construct.kind);
}

/**
 * A text of Atom with its base64 decoded, and how it is to be taken; undefined where it is a
 * picture or another thing nobody reads.
 */
function decodeConstruct(
  element: XmlElement,
): { readonly element: XmlElement; readonly kind: TextKind } | undefined {
  const type = element.attributes.get("type")?.trim() ?? "";
  const isEncoded =
    element.attributes.get("mode")?.trim().toLowerCase() === "base64" ||
    (type.includes("/") && !WRITTEN.test(type));
  if (!isEncoded) return { element, kind: textKind(element) };
  if (/^(?:image|audio|video)\//i.test(type)) return undefined;
  const text = decodeBase64(textOf(element));
  return text === undefined
    ? { element, kind: textKind(element) }
    : { element: { ...element, written: text, isCoded: false, children: [] }, kind: "html" };
}

function decodeBase64(text: string): string | undefined {
  const packed = text.replace(/\s+/g, "");
  if (packed === "" || packed.length % 4 !== 0 || !BASE64.test(packed)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(packed, "base64"));
  } catch {
    return undefined;
  }
}
