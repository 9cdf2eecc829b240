import type { View } from "../model/views/view.ts";
import type { Ignored } from "../model/views/view-address.ts";
import type { Place } from "../storage/cuttings/view-cuttings.ts";

/** What a reader asked for. */
export type AskedView = {
  readonly view: View;
  readonly ignored: readonly Ignored[];
  /** Only what stands after this place. */
  readonly after?: Place;
  readonly most: number;
};
