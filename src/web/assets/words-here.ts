/**
 * A copy in this browser of what somebody writes, for when the server cannot be reached or knows them
 * no more. It goes when the words are saved, or when they sign out.
 */

const PREFIX = "cuttings.words.";

type Copy = { readonly at: string; readonly fields: readonly (readonly [string, string])[] };

/** What changes from page to page, and is no word. */
const NOT_WRITTEN = new Set(["_method", "revision", "token", "wanted"]);

/** A new cutting has one copy, whatever its token. */
function nameOf(form: HTMLFormElement): string {
  return PREFIX + new URL(form.action).pathname;
}

export function copyWords(form: HTMLFormElement): void {
  const copy: Copy = { at: new Date().toISOString(), fields: fieldsOf(form) };
  try {
    localStorage.setItem(nameOf(form), JSON.stringify(copy));
  } catch {
    // A full or forbidden store: the server keeps them too.
  }
}

export function forgetCopy(form: HTMLFormElement): void {
  localStorage.removeItem(nameOf(form));
}

export function forgetAllCopies(): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}

/** Offers the copy where the fields hold something else. */
export function offerCopy(form: HTMLFormElement): void {
  const stored = localStorage.getItem(nameOf(form));
  if (stored === null) return;
  const { at, fields } = JSON.parse(stored) as Copy;
  if (JSON.stringify(fields) === JSON.stringify(fieldsOf(form))) return;
  const offer = document.createElement("div");
  offer.className = "notice";
  const time = new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
  const sentence = document.createElement("p");
  sentence.textContent = `This browser kept words of ${time} that are not in the fields.`;
  offer.append(
    sentence,
    button("Put them back", () => {
      putBack(form, fields);
      offer.remove();
    }),
    button("Throw them away", () => {
      forgetCopy(form);
      offer.remove();
    }),
  );
  form.before(offer);
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", press);
  return made;
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)]
    .map(([name, value]): [string, string] => [name, String(value)])
    .filter(([name, value]) => !NOT_WRITTEN.has(name) && value !== "");
}

/** Fields of one name take their values in order; boxes are ticked by theirs. */
function putBack(form: HTMLFormElement, fields: Copy["fields"]): void {
  const values = Map.groupBy(fields, ([name]) => name);
  for (const field of form.elements) {
    if (!isField(field) || NOT_WRITTEN.has(field.name)) continue;
    const kept = values.get(field.name);
    if (field instanceof HTMLInputElement && field.type === "checkbox")
      field.checked = kept?.some(([, value]) => value === field.value) === true;
    else field.value = kept?.shift()?.[1] ?? "";
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function isField(
  element: Element,
): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return element.matches("input:not([type=hidden]), textarea, select");
}
