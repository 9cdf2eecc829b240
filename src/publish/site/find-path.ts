/** Where a reader begins who looks for something. */
export const FIND_PATH = "/find";
