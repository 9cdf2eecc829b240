/** Agencies that sign a dateline; what stands before them is where the writer sat. */
const SIGNED =
  /^.{2,60}?\((?:AP|AFP|Reuters|dpa|ANSA|EFE|PAP|ATS|SDA|Keystone-(?:ATS|SDA)|Xinhua|TASS|ANI|PTI|UPI|CNN|IANS|Lusa|APA|ČTK|TT|NTB|STT|Ritzau|Belga|ANP|Tanjug|HINA|MTI|BTA|Agerpres|GNA|NAN|KNA|SAnews)[^)]{0,20}\)(?: ?[—–:-]+)? */;
/** "NAIROBI, Kenya — ", "WASHINGTON, Nov 5 - ", "Berlin, 5. November 2023 – ". */
const IN_CAPITALS = /^\p{Lu}[\p{Lu} .'/-]{2,30}(?:, [^—–-]{2,30})?(?: — | – | - |— ?|-- ?)/u;
const WITH_A_DAY =
  /^\p{Lu}[\p{L} .'/-]{2,30}, (?:den |le )?\d{1,2}\.? ?[\p{L}\d.]{1,12}(?: \d{4})? ?[—–:-]/u;

/** How many characters of a text are its dateline; 0 where it has none. */
export function datelineEnd(text: string): number {
  const beginning = text.slice(0, 120);
  for (const form of [SIGNED, IN_CAPITALS, WITH_A_DAY]) {
    const found = form.exec(beginning);
    if (found !== null) return found[0].length;
  }
  return 0;
}
