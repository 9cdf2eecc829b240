/** People write one address with and without an s, a www and a slash at its end. */
const SPELLED = /^https?:\/\/(?:www\.)?([^/]*)(.*?)\/?$/i;

/** What all spellings of an address have in common. */
export function plainAddress(address: string): string {
  const [, host = "", rest = ""] = SPELLED.exec(address) ?? [];
  return `${host}${rest}`;
}

export function spellingsOf(address: string): readonly string[] {
  const plain = plainAddress(address);
  return ["https://", "http://", "https://www.", "http://www."].flatMap((start) => [
    `${start}${plain}`,
    `${start}${plain}/`,
  ]);
}
