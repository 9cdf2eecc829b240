/** Greek in capitals has no accents, Romanian is often typed with cedillas, Ukrainian has an apostrophe that is a letter. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ά: "α",
  έ: "ε",
  ή: "η",
  ί: "ι",
  ό: "ο",
  ύ: "υ",
  ώ: "ω",
  ΐ: "ϊ",
  ΰ: "ϋ",
  ş: "ș",
  ţ: "ț",
  "\u02bc": "'",
};
const SPELT = new RegExp(`[${Object.keys(SPELLINGS).join("")}]`, "g");

/** Small letters, composed, in the one spelling that cues and texts share; `language` of a list, as Turkish has a ş of its own. */
export function foldCue(written: string, language: string): string {
  const folded = written.normalize("NFC").toLowerCase();
  return language === "tr" ? folded : folded.replace(SPELT, (sign) => SPELLINGS[sign] ?? sign);
}
