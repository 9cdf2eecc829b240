/** The story that is open beside the list; it goes along with the row that keys speak of. */
import { replace } from "./answers.ts";
import { currentRow } from "./rows.ts";

/** Who runs down the list does not read what they pass. */
const RESTS_MS = 150;

let resting: ReturnType<typeof setTimeout> | undefined;

document.addEventListener("desk:row", (event) => {
  const row = event.target;
  const open = document.querySelector<HTMLElement>("#open[data-story]");
  clearTimeout(resting);
  if (!(row instanceof Element) || open === null) return;
  if (row.id !== `story-${open.dataset["story"] ?? ""}`)
    resting = setTimeout(() => void showBeside(row), RESTS_MS);
});

export function showOpened({ takesFocus }: { readonly takesFocus: boolean }): void {
  for (const link of document.querySelectorAll(".story-title a"))
    link.removeAttribute("aria-current");
  currentRow()?.querySelector(".story-title a")?.setAttribute("aria-current", "true");
  const open = document.querySelector<HTMLElement>("#open")?.dataset["story"] ?? "";
  for (const into of document.querySelectorAll<HTMLInputElement>('.merge [name="into"]'))
    into.value = open;
  if (takesFocus) document.getElementById("open-title")?.focus();
}

async function showBeside(row: Element): Promise<void> {
  const link = row.querySelector<HTMLAnchorElement>(".story-title a[hx-get]");
  if (link === null || row !== currentRow()) return;
  const { href } = link;
  const answer = await fetch(href).catch(() => undefined);
  if (answer?.ok !== true) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [before, fresh] = [document.querySelector("#open"), page.querySelector("#open")];
  if (before === null || fresh === null || row.id !== currentRow()?.id) return;
  replace(before, document.importNode(fresh, true));
  history.replaceState(history.state, "", href);
  showOpened({ takesFocus: false });
}
