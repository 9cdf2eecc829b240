import { html } from "hono/html";
import type { Html } from "../../../publish/site/page.ts";

const BAR = 3;
const GAP = 1;
const HEIGHT = 22;
/** A day with anything is seen beside one with nothing, however busy the busiest was. */
const SMALLEST_BAR = 2;

/** A bar for each day, today at the end. */
export function rhythmSparkline(days: readonly number[]): Html {
  const most = Math.max(1, ...days);
  const total = days.reduce((sum, count) => sum + count, 0);
  const width = days.length * (BAR + GAP) - GAP;
  return html`<svg class="rhythm" role="img" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" aria-label="${total} new in ${days.length} days, at most ${Math.max(0, ...days)} a day">${days.map(
    (count, day) => {
      const height = count === 0 ? 0 : Math.max(SMALLEST_BAR, Math.round((count / most) * HEIGHT));
      return (
        count > 0 &&
        html`<rect x="${day * (BAR + GAP)}" y="${HEIGHT - height}" width="${BAR}" height="${height}"/>`
      );
    },
  )}<rect class="ground" x="0" y="${HEIGHT - 1}" width="${width}" height="1"/></svg>`;
}
