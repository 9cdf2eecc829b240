/** Reads the next page of a list below this one, so that the hand can go on. */
import { say } from "./answers.ts";

declare const htmx: { readonly process: (element: Element) => void };

let reading: Promise<Element | undefined> | undefined;

/** The first row that came; undefined, with a sentence, at the end of the list. */
export function goFurther(): Promise<Element | undefined> {
  reading ??= readFurther().finally(() => (reading = undefined));
  return reading;
}

async function readFurther(): Promise<Element | undefined> {
  const onward = document.querySelector<HTMLAnchorElement>("[data-further]");
  if (onward === null) {
    say("That is the end of this list.");
    return undefined;
  }
  const answer = await fetch(onward.href).catch(() => undefined);
  if (answer?.ok !== true) {
    say("What comes next could not be read. Press the key again.", "problem");
    return undefined;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = document.querySelector(".stories");
  const fresh = [...page.querySelectorAll(".stories > [data-row]")].filter(
    ({ id }) => document.getElementById(id) === null,
  );
  list?.append(...fresh);
  for (const row of fresh) htmx.process(row);
  onward.closest("p")?.replaceWith(...furtherLine(page));
  return fresh[0];
}

function furtherLine(page: Document): Element[] {
  const line = page.querySelector("[data-further]")?.closest("p");
  return line === null || line === undefined ? [] : [line];
}
