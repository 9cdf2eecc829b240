/** RFC 5545, 3.1: a line has at most 75 octets without its end. */
const MOST_OCTETS = 75;

/** One property of a calendar as its lines, folded where no sign is cut; text is to be escaped before. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = "";
  let octets = 0;
  for (const sign of `${name}:${value}`) {
    const more = Buffer.byteLength(sign);
    if (octets + more > MOST_OCTETS) {
      lines.push(line);
      line = " ";
      octets = 1;
    }
    line += sign;
    octets += more;
  }
  return [...lines, line].map((one) => `${one}\r\n`).join("");
}

/** RFC 5545, 3.3.11. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\n\r\u2028\u2029]/g, "\\n")
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
}
