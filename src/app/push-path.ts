/** Where hubs reach us. */
export const PUSH_PATH = "/push";
