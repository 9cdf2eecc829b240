const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const TILDE = 0x7e;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Charsets that write other alphabets in plain ASCII, between marks: their bytes are valid UTF-8,
 * so only their names and marks tell them apart.
 */
export function isEscapeCoded(charset: string): boolean {
  return charset === "iso-2022-jp" || Object.hasOwn(SHIFTED, charset) || charset === "hz-gb-2312";
}

/** The set that each writes between its marks, as an eight-bit charset. */
const SHIFTED: Readonly<Record<string, string>> = {
  "iso-2022-kr": "euc-kr",
  "iso-2022-cn": "gb18030",
};

/** Japanese that nobody declared: two of its marks stand in no other text. */
export function isMarkedJapanese(body: Uint8Array): boolean {
  for (let at = body.indexOf(ESCAPE); at !== -1; at = body.indexOf(ESCAPE, at + 1)) {
    if (body[at + 1] === 0x24 && (body[at + 2] === 0x42 || body[at + 2] === 0x40)) return true;
  }
  return false;
}

export function decodeEscapeCoded(body: Uint8Array, charset: string): string {
  const shifted = SHIFTED[charset];
  if (shifted !== undefined) return new TextDecoder(shifted).decode(liftShifted(body));
  return charset === "hz-gb-2312"
    ? new TextDecoder("gb18030").decode(liftTildes(body))
    : new TextDecoder(charset).decode(body);
}

/** Between "shift out" and "shift in" each byte wants its eighth bit; announcements go. */
function liftShifted(body: Uint8Array): Uint8Array {
  const lifted = new Uint8Array(body.length);
  let length = 0;
  let isOut = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === SHIFT_OUT) isOut = true;
    else if (byte === SHIFT_IN) isOut = false;
    else if (byte === ESCAPE) at += 3;
    else {
      if (byte === 0x0a) isOut = false;
      lifted[length] = isOut && byte > 0x20 ? byte | 0x80 : byte;
      length += 1;
    }
  }
  return lifted.subarray(0, length);
}

/** RFC 1843: pairs of bytes between "~{" and "~}"; elsewhere "~~" is a tilde. */
function liftTildes(body: Uint8Array): Uint8Array {
  const lifted = new Uint8Array(body.length);
  let length = 0;
  let isOut = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const next = body[at + 1] ?? 0;
    if (byte === TILDE && (next === OPEN || next === CLOSE)) {
      isOut = next === OPEN;
      at += 1;
    } else if (isOut && byte > 0x20 && next > 0x20) {
      lifted[length] = byte | 0x80;
      lifted[length + 1] = next | 0x80;
      length += 2;
      at += 1;
    } else {
      if (byte === TILDE && next === TILDE) at += 1;
      if (byte === 0x0a) isOut = false;
      lifted[length] = byte;
      length += 1;
    }
  }
  return lifted.subarray(0, length);
}
