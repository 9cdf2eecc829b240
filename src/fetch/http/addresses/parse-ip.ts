import { isIPv4, isIPv6 } from "node:net";

/**
 * The 4 or 16 bytes of an address, or undefined. An address with a zone ("fe80::1%eth0") is none of
 * the internet's.
 */
export function parseIp(text: string): Uint8Array | undefined {
  if (isIPv4(text)) return Uint8Array.from(text.split("."), Number);
  if (!isIPv6(text) || text.includes("%")) return undefined;

  const [head = "", tail] = withoutDots(text).split("::");
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => 0);
  return Uint8Array.from(
    [...first, ...zeros, ...last].flatMap((group) => [group >> 8, group & 0xff]),
  );
}

/** "::ffff:192.0.2.1" as "::ffff:c000:201". */
function withoutDots(text: string): string {
  const dotted = /[\d.]+$/.exec(text)?.[0];
  if (dotted === undefined || !dotted.includes(".")) return text;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split(".").map(Number);
  return `${text.slice(0, -dotted.length)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function groups(text: string): number[] {
  return text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
}
