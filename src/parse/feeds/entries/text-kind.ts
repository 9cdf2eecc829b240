import { type TextKind } from "./element-markup.ts";
import { type XmlElement } from "../xml/xml-element.ts";

/**
 * How Atom says that a text is meant: type in 1.0, type and mode in 0.3; many say nothing, or the
 * wrong thing.
 */
export function textKind(element: XmlElement): TextKind {
  const type = element.attributes.get("type")?.trim().toLowerCase();
  const mode = element.attributes.get("mode")?.trim().toLowerCase();
  if (type === "xhtml" || type === "application/xhtml+xml" || mode === "xml")
    return mode === "escaped" ? "html" : "xhtml";
  if (
    type === "html" ||
    type === "text/html" ||
    (mode === "escaped" && type !== "text/plain" && type !== "text")
  )
    return "html";
  return "words";
}
