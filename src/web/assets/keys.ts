/** Which key of the desk a press means, on any layout, and whether letters are keys at all. */

const SWITCH = "cuttings.letters";

/**
 * The letter that stands on the key where the layout writes another script; the number of a key
 * that writes numbers with Shift only, as French ones do.
 */
export function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1) return key;
  if (!shiftKey && /^(Digit|Numpad)\d$/.test(code)) return code.slice(-1);
  if (/^[a-z]$/i.test(key)) return shiftKey ? key : key.toLowerCase();
  const isLatin = /^[\u0020-\u024f]$/.test(key);
  // Russian and Hebrew layouts write a full stop there.
  if (code === "Slash" && (!isLatin || key === ".")) return shiftKey ? "?" : "/";
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return isLatin || letter === undefined || shiftKey ? key : letter.toLowerCase();
}

/** People who speak to their computer, or rest a hand on it, turn them off (WCAG 2.1.4). */
export function areLettersKeys(): boolean {
  return localStorage.getItem(SWITCH) !== "off";
}

document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !box.matches("[data-letters]")) return;
  localStorage.setItem(SWITCH, box.checked ? "on" : "off");
  showSwitch();
});

function showSwitch(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-letters]"))
    box.checked = areLettersKeys();
  document.documentElement.classList.toggle("without-keys", !areLettersKeys());
}
showSwitch();
