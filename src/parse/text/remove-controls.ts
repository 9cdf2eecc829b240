const LOW_CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
const OTHERS = ["\x7f", "\ufffe", "\uffff"];
const ALL_UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Takes out what no XML document may hold and no database stores: control characters and halves of letters. */
export function removeControls(text: string): string {
  const whole = text.isWellFormed() ? text : text.replace(LONE_SURROGATES, "");
  return hasUnwanted(whole) ? whole.replace(ALL_UNWANTED, "") : whole;
}

/** In halves, since one set of all takes twice as long over megabytes. */
function hasUnwanted(text: string): boolean {
  return LOW_CONTROLS.test(text) || OTHERS.some((sign) => text.includes(sign));
}
