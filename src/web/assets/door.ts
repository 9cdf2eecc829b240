/** The door over the page: whoever was signed out while they worked comes in without leaving it. */
import { say } from "./answers.ts";

export function openDoor(): void {
  const door = document.querySelector<HTMLDialogElement>("#door");
  if (door?.open === false) door.showModal();
}

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.matches("#door [data-close]"))
    event.target.closest("dialog")?.close();
});

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.closest("#door") === null) return;
    event.preventDefault();
    event.stopPropagation();
    void comeIn(form);
  },
  true,
);

// The preview is what asks while somebody writes.
document.addEventListener("htmx:response:error", (event) => {
  const detail = (event as CustomEvent<{ readonly ctx?: { readonly response?: unknown } }>).detail;
  const { status } = (detail.ctx?.response ?? {}) as { readonly status?: number };
  if (status === 401) openDoor();
});

async function comeIn(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  );
  // Who is let in is led on elsewhere; who is not gets the door again, with a sentence.
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(
    () => undefined,
  );
  if (answer?.type === "opaqueredirect") {
    form.reset();
    form.closest("dialog")?.close();
    say("You are in again. Nothing was lost: press once more what you pressed.");
    return;
  }
  const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
  const problem = form.querySelector("#door-problem");
  if (problem !== null)
    problem.textContent =
      page.querySelector(".notice.problem")?.textContent ?? "There is no connection. Try again.";
}
