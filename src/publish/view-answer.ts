import type { ViewAddress } from "../model/views/view-address.ts";
import type { CuttingView } from "./cutting-view.ts";

/** A view answered: what its page and its three feeds render alike. */
export type ViewAnswer = {
  /** Every filter in words; absent where there is none, and all that is published is shown. */
  readonly title: string | undefined;
  /** The one address of the view. */
  readonly address: ViewAddress;
  /** What feed readers know it by, from the root of the site: it stays when a term is renamed. */
  readonly id: string;
  /** Whether its address is plain and kept for ever; others are not for indexes. */
  readonly isPlain: boolean;
  /** Newest first. */
  readonly cuttings: readonly CuttingView[];
  /** Where the older ones begin, as part of an address; absent at the end. */
  readonly olderAfter: string | undefined;
  /** Whether newer ones were left out, because older ones were asked for. */
  readonly isFurther: boolean;
  /** Whether anything of it takes place or closes today or later. */
  readonly hasDaysToCome: boolean;
  /** Where nothing was found: what may have been meant, and its view from the root of the site. */
  readonly meant: { readonly words: string; readonly path: string } | undefined;
  /** What was asked for and is not known here. */
  readonly unknown: readonly string[];
  /** How many filters were too many. */
  readonly leftOut: number;
};
