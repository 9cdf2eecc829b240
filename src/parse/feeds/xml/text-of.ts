import { decodeEntities } from "../../text/decode-entities.ts";
import { type XmlElement } from "./xml-element.ts";

/**
 * An element's own characters. They are decoded when they are asked for, since a document's bodies
 * decoded side by side are as large as the document.
 */
export function textOf({ written, isCoded }: XmlElement): string {
  return isCoded ? decodeEntities(written) : written;
}
