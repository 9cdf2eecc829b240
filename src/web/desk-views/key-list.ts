import { html } from "hono/html";
import type { Html } from "../../publish/site/page.ts";

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["o", "open"],
  ["v", "view the original in a new tab"],
  ["p", "pick, and draft its cutting"],
  ["x", "pass; then 1 to 6 for the reason, or type one"],
  ["l", "later"],
  ["m", "merge into the open story"],
  ["s", "split off an item of the open story; then 1 to 9 for which"],
  ["w", "say what is wrong: place, kind, theme, service; then 1 to 9"],
  ["u", "undo what you did last; again, what you did before it"],
  ["b", "take back what was decided on this story"],
  ["e", "edit the cutting"],
  ["n", "write a cutting of your own"],
  ["/", "filter"],
  ["?", "this list"],
  ["Esc", "close"],
] as const;

/** Every key has a control that can be seen; this is the list of them. */
export function keyList(): Html {
  return html`<div id="keys" popover class="keys" role="dialog" aria-labelledby="keys-title" tabindex="-1">
<h2 id="keys-title">Keys</h2>
<dl>${KEYS.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<p class="key-switch"><label><input type="checkbox" data-letters checked> Letters are keys, in this browser</label></p>
<button type="button" popovertarget="keys" popovertargetaction="hide">Close</button>
</div>`;
}

/** The few keys that a day needs, for those who have forgotten. */
export function keyHint(): Html {
  return html`<p class="key-hint"><kbd>j</kbd> next <kbd>o</kbd> open <kbd>p</kbd> pick <kbd>x</kbd> pass <kbd>l</kbd> later <kbd>u</kbd> undo <kbd>?</kbd> all keys</p>`;
}
