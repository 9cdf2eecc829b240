/**
 * The form of a cutting: what is written must not be lost, its main keys work inside fields, and what
 * could not be saved is said beside its buttons.
 */
import { openDoor } from "./door.ts";
import { copyWords, forgetAllCopies, forgetCopy, offerCopy } from "./words-here.ts";

declare const htmx: { readonly process: (element: Element) => void };

/** From here on a counter stands under the field. */
const NEARLY_FULL = 0.8;

let isUnsaved = false;
let isSending = false;

const formOf = (): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>("#cutting-form");
begin();

// The browser asks before it throws written words away.
addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});

document.addEventListener("input", (event) => {
  const form = formOf();
  if (form === null || !(event.target instanceof Element) || !form.contains(event.target)) return;
  isUnsaved = true;
  copyWords(form);
  const row =
    event.target instanceof HTMLInputElement && event.target.value !== ""
      ? event.target.closest("[data-more] > :last-child")
      : null;
  // Another empty field as soon as the last one is used.
  if (row instanceof HTMLElement) addFields(row);
  if (event.target.matches("[data-most]")) count(event.target as HTMLTextAreaElement);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (form.matches('[action="/desk/session"]')) return forgetAllCopies();
  if (form !== formOf()) return;
  event.preventDefault();
  if (!isSending) void send(form, event.submitter);
});

// Ctrl+Enter saves; with Shift it does the main thing that the cutting's state asks for.
document.addEventListener("keydown", (event) => {
  const form = formOf();
  if (event.key !== "Enter" || event.isComposing || form === null) return;
  if (event.ctrlKey || event.metaKey) {
    const wanted = event.shiftKey ? "[data-main]" : '[value="save"]';
    const button = form.querySelector<HTMLButtonElement>(wanted);
    if (button === null) return;
    event.preventDefault();
    form.requestSubmit(button);
  } else if (event.target instanceof Element && event.target.matches("[data-one-line]"))
    // A headline and a line are one each: Enter in them says nothing.
    event.preventDefault();
});

function begin(): void {
  const form = formOf();
  if (form === null) return;
  isUnsaved = document.querySelector("#problems, [data-unsaved]") !== null;
  for (const field of form.querySelectorAll<HTMLTextAreaElement>("[data-most]")) count(field);
  offerCopy(form);
  const first = document.querySelector<HTMLElement>("#problems, [aria-invalid], [data-first]");
  first?.focus();
  // Who goes on writes behind what stands there.
  if (first instanceof HTMLTextAreaElement)
    first.setSelectionRange(first.value.length, first.value.length);
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  isSending = true;
  beside("");
  copyWords(form);
  const action = submitter?.getAttribute("formaction") ?? form.action;
  const fields = [...new FormData(form, submitter)];
  const answer = await fetch(action, {
    method: "POST",
    body: new URLSearchParams(fields.map(([name, value]) => [name, String(value)])),
    headers: { "hx-request": "true" },
  }).catch(() => undefined);
  isSending = false;
  if (answer === undefined)
    return beside("Not saved: there is no connection. Your words are kept here: press again.");
  if (answer.status === 401) {
    beside("Not saved: you are signed out. Your words are kept here.");
    return openDoor();
  }
  const onward = answer.headers.get("hx-redirect");
  if (onward === null) return putPage(await answer.text());
  isUnsaved = false;
  forgetCopy(form);
  location.assign(onward);
}

/** A page that says what is wrong, with the words in it; or a sentence alone, which stands beside. */
function putPage(markup: string): void {
  const page = new DOMParser().parseFromString(markup, "text/html");
  const [fresh, main] = [page.querySelector("main"), document.querySelector("main")];
  if (fresh === null || main === null) {
    const words =
      page.querySelector(".notice")?.textContent ?? "The desk did not answer as it should.";
    return beside(`Not saved: ${words} Your words are kept here.`);
  }
  const put = document.importNode(fresh, true);
  main.replaceWith(put);
  htmx.process(put);
  begin();
}

function beside(words: string): void {
  const place = document.getElementById("saying");
  if (place !== null) place.textContent = words;
}

/** Where it is nearly full, how much stands in a field; what is too much stays and is counted. */
function count(field: HTMLTextAreaElement): void {
  const most = Number(field.dataset["most"]);
  const { length } = field.value.trim();
  const before = field.parentElement?.querySelector(".counted");
  if (length < most * NEARLY_FULL) return before?.remove();
  const counted = before ?? document.createElement("p");
  counted.className = length > most ? "counted problem" : "counted hint";
  counted.textContent = `${length} of ${most}`;
  field.after(counted);
}

function addFields(last: HTMLElement): void {
  const added = last.cloneNode(true);
  if (!(added instanceof HTMLElement)) return;
  for (const field of added.querySelectorAll("input")) {
    field.value = "";
    // Where a field has a number in its name, the new one has the next.
    field.name = field.name.replace(/\d+$/, (number) => String(Number(number) + 1));
  }
  for (const number of added.querySelectorAll(".unseen"))
    number.textContent = (number.textContent ?? "").replace(/\d+/, (one) =>
      String(Number(one) + 1),
    );
  last.after(added);
}
