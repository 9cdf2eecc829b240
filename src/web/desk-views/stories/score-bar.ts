import { html } from "hono/html";
import { signedNumber } from "../../../lib/signed-number.ts";
import { readScoreParts, type ScorePart } from "../../../model/score-part.ts";
import type { Html } from "../../../publish/site/page.ts";
import type { ListedStory } from "../../../storage/stories/stories.ts";
import { pairRow } from "../pair-row.ts";

const NAMES: Readonly<Record<string, string>> = {
  fit: "Fit",
  publishers: "Publishers",
  freshness: "Freshness",
  novelty: "Not new",
  balance: "Balance",
  asked: "Asked for",
  exploration: "To explore",
};

/** One point of score. */
const POINT = 16;
const MOST_WIDE = 240;
const HIGH = 4;
/** A part that nobody could see is not drawn. */
const LEAST_WIDE = 1;

/** Why a story stands where it stands: a thin bar of its parts, and on demand each in words. */
export function scoreBar({ scoreParts, score, title }: ListedStory): Html | false {
  const parts = readScoreParts(scoreParts);
  if (parts.length === 0) return false;
  return html`<details class="score"><summary><span class="unseen">Why it stands here: ${title}</span>${bar(parts)}<span class="score-sum">${signed(score)}</span></summary>
<dl class="pairs">${parts.map(({ part, value, phrase }) => pairRow(NAMES[part] ?? part, html`<span class="score-sum">${signed(value)}</span> ${phrase}`))}</dl>
</details>`;
}

/** What speaks against it first, to the left of the mark; then what speaks for it. */
function bar(parts: readonly ScorePart[]): Html {
  const against = parts.filter(({ value }) => value < 0);
  const middle = against.reduce((sum, { value }) => sum - value * POINT, 0);
  const left = Math.min(middle, MOST_WIDE / 2);
  let at = left;
  const drawn = parts
    .filter(({ value }) => value > 0)
    .map(({ part, value }) => {
      const wide = Math.min(value * POINT, MOST_WIDE - at);
      const from = at;
      at += Math.max(0, wide);
      return wide < LEAST_WIDE
        ? ""
        : html`<rect class="part-${part}" x="${round(from)}" y="0" width="${round(wide - 1)}" height="${HIGH}"/>`;
    });
  const wide = Math.max(round(at), 1);
  return html`<svg class="score-bar" width="${wide}" height="${HIGH}" viewBox="0 0 ${wide} ${HIGH}" aria-hidden="true" focusable="false">${left >= LEAST_WIDE && html`<rect class="part-against" x="0" y="0" width="${round(left - 1)}" height="${HIGH}"/>`}${drawn}</svg>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** What rounds to nothing has no sign. */
function signed(value: number): string {
  const shown = signedNumber(value);
  return Number(shown.slice(1)) === 0 ? "0.0" : shown;
}
