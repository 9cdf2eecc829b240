import { type TextKind } from "./element-markup.ts";
import { textKind } from "./text-kind.ts";
import { type XmlElement } from "./xml/xml-element.ts";

const BASE64 = /^[A-Za-z\d+/\s]+={0,2}\s*$/;

/** Media types that an Atom text may have without being base64. */
const WRITTEN = /^(?:text\/|text$|html$|xhtml$|application\/(?:.*\+)?xml)/i;

/** A text of Atom with its base64 decoded, and how it is to be taken; undefined where it is a picture or another thing nobody reads. */
export function decodeConstruct(element: XmlElement): { readonly element: XmlElement; readonly kind: TextKind } | undefined {
  const type = element.attributes.get("type")?.trim() ?? "";
  const isEncoded = element.attributes.get("mode")?.trim().toLowerCase() === "base64" || (type.includes("/") && !WRITTEN.test(type));
  if (!isEncoded) return { element, kind: textKind(element) };
  if (/^(?:image|audio|video)\//i.test(type)) return undefined;
  const text = decodeBase64(element.text);
  return text === undefined ? { element, kind: textKind(element) } : { element: { ...element, text, children: [] }, kind: "html" };
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
