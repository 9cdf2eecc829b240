/** UTF-8 wherever it is valid, whatever else is claimed; UTF-16 by its mark; what remains is what Windows wrote. */
export function decodeListText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8.
    return new TextDecoder(declaredCharset(bytes)).decode(bytes);
  }
}

function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  const declared = /(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1] ?? "windows-1252";
  return isKnown(declared) && !/^utf-?8$/i.test(declared) ? declared : "windows-1252";
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== "";
  } catch {
    // A RangeError is how TextDecoder says that it does not know the name.
    return false;
  }
}
