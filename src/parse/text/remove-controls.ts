const CONTROLS_OR_SURROGATES = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]/;
const LOW_CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
const OTHERS = ["\x7f", "\ufffe", "\uffff"];
const ALL_UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Takes out what no XML document may hold and no database stores: control characters and halves of
 * letters.
 */
export function removeControls(text: string): string {
  // Nearly every document goes here, and one set of all that is unwanted takes twice as long over
  // its megabytes.
  if (!CONTROLS_OR_SURROGATES.test(text) && !holdsOthers(text)) return text;
  const whole = text.isWellFormed() ? text : text.replace(LONE_SURROGATES, "");
  return LOW_CONTROLS.test(whole) || holdsOthers(whole) ? whole.replace(ALL_UNWANTED, "") : whole;
}

function holdsOthers(text: string): boolean {
  return OTHERS.some((sign) => text.includes(sign));
}
