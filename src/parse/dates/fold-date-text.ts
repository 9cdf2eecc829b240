const DIGIT_ZEROS = digitZeros();

/**
 * Lower case, ASCII digits, plain hyphens, no accents: so that "１３ Δεκ" and "13 δεκ" are one text.
 */
export function foldDateText(text: string): string {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      // Latin, Greek and Cyrillic accents, Arabic vowels and hamza; never Thai or Indic vowels,
      // which tell months apart.
      .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, "")
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, "")
      .normalize("NFC")
      .replace(/\p{Nd}/gu, asciiDigit)
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      // Persian letters are typed with Arabic keyboards and the other way round.
      .replace(/[یى]/g, "ي")
      .replaceAll("ک", "ك")
      .replaceAll("،", ",")
      .replaceAll("ς", "σ")
      .replaceAll("ı", "i")
      .replace(/\s+/g, " ")
  );
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  const zero = DIGIT_ZEROS.findLast((start) => start <= code) ?? code;
  return String(code - zero);
}

/** Unicode keeps each script's ten digits side by side, zero first. */
function digitZeros(): readonly number[] {
  const planeEnd = 0x1_fbff;
  const zeros: number[] = [];
  for (let code = 0x660; code <= planeEnd; code += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code))) continue;
    zeros.push(code);
    code += 9;
  }
  return zeros;
}
