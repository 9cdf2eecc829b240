/** Who holds it places items in stories and groups these, one process at a time. */
export const PLACER_LEASE = "placer";
