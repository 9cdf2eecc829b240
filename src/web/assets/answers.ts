/** What the server answers a deed with: parts of the page to be put in place of others. */

declare const htmx: { readonly process: (element: Element) => void };

/** Puts each part where it belongs. False where the answer holds none, and so is no answer. */
export function putParts(markup: string): boolean {
  const parsed = document.createElement("template");
  parsed.innerHTML = markup;
  const parts = [...parsed.content.querySelectorAll("hx-partial")];
  for (const part of parts) {
    const target = document.querySelector(part.getAttribute("hx-target") ?? "");
    if (target === null) continue;
    if (part.getAttribute("hx-swap") === "outerHTML") replace(target, part.firstElementChild);
    else {
      target.replaceChildren(...part.childNodes);
      htmx.process(target);
    }
  }
  return parts.length > 0;
}

/** Keeps the focus and the height, so that nothing moves under the hand. */
export function replace(target: Element, fresh: Element | null): void {
  if (fresh === null) return;
  const hadFocus = target.contains(document.activeElement);
  const { height } = target.getBoundingClientRect();
  const isCurrent = target.classList.contains("current");
  target.replaceWith(fresh);
  htmx.process(fresh);
  if (fresh instanceof HTMLElement && fresh.matches("[data-row]"))
    fresh.style.minBlockSize = `${height}px`;
  fresh.classList.toggle("current", isCurrent);
  if (hadFocus) fresh.querySelector<HTMLElement>(".story-title a, button")?.focus();
}

/** Says something in the page's one live region. */
export function say(words: string, tone: "done" | "problem" = "done"): void {
  const sentence = document.createElement("p");
  sentence.className = `notice ${tone}`;
  sentence.textContent = words;
  document.getElementById("notice")?.replaceChildren(sentence);
}
